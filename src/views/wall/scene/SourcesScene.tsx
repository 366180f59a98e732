import { WallMissing } from '../../../features/home/WallMissing';
import { WallSources } from '../../../features/sources/WallSources';
import { WallSourceSummary } from '../../../features/sources/WallSourceSummary';
import styles from '../scene.module.css';

/** Whether the figures of this wall are those of now: which source is late, and which figure was not there in time. */
export const SourcesScene = () => (
  <div className={styles['sources']}>
    <div className={styles['a']}>
      <WallSourceSummary />
    </div>
    <div className={styles['b']}>
      <WallSources />
    </div>
    <div className={styles['c']}>
      <WallMissing />
    </div>
  </div>
);
