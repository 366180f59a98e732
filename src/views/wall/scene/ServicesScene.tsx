import { WallLastUnits } from '../../../features/public-services/WallLastUnits';
import { WallLate } from '../../../features/public-services/WallLate';
import { WallRates } from '../../../features/public-services/WallRates';
import { WallScore } from '../../../features/public-services/WallScore';
import styles from '../scene.module.css';

/** How well the province serves people and firms, what is short of its target, and who stands last. */
export const ServicesScene = () => (
  <div className={styles['services']}>
    <div className={styles['a']}>
      <WallScore />
    </div>
    <div className={styles['b']}>
      <WallLastUnits kind="agency" />
    </div>
    <div className={styles['c']}>
      <WallRates />
    </div>
    <div className={styles['d']}>
      <WallLastUnits kind="area" />
    </div>
    <div className={styles['e']}>
      <WallLate />
    </div>
  </div>
);
