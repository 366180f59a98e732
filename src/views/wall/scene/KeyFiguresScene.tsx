import { KEY_INDICATORS } from '../../../features/overview/keyIndicators';
import { WallFullTile } from '../../../features/overview/WallFullTile';
import styles from '../scene.module.css';

/** The four figures one looks at first, each with a quarter of the wall. */
export const KeyFiguresScene = () => (
  <div className={styles['quarters']}>
    {KEY_INDICATORS.map((indicator) => (
      <WallFullTile key={indicator.id} indicator={indicator} />
    ))}
  </div>
);
