import { WallCurve } from '../../../features/overview/WallCurve';
import { WallLaggards } from '../../../features/overview/WallLaggards';
import { WallNotStarted } from '../../../features/public-investment/WallNotStarted';
import { WallOwners } from '../../../features/public-investment/WallOwners';
import styles from '../scene.module.css';

/** How far the year's money is paid out beside its path, who holds what is left, and which projects have not begun. */
export const InvestmentScene = () => (
  <div className={styles['investment']}>
    <div className={styles['a']}>
      <WallCurve />
    </div>
    <div className={styles['b']}>
      <WallOwners />
    </div>
    <div className={styles['c']}>
      <WallNotStarted />
    </div>
    <div className={styles['d']}>
      <WallLaggards />
    </div>
  </div>
);
