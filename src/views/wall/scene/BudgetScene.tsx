import { WallBehind } from '../../../features/budget/WallBehind';
import { WallBook } from '../../../features/budget/WallBook';
import { WallBookCurve } from '../../../features/budget/WallBookCurve';
import styles from '../scene.module.css';

/** How much came in and went out against what was assigned, and which items hold it back. */
export const BudgetScene = () => (
  <div className={styles['budget']}>
    <div className={styles['a']}>
      <WallBook book="revenue" />
    </div>
    <div className={styles['b']}>
      <WallBook book="expenditure" />
    </div>
    <div className={styles['c']}>
      <WallBookCurve book="revenue" />
    </div>
    <div className={styles['d']}>
      <WallBehind />
    </div>
    <div className={styles['e']}>
      <WallBookCurve book="expenditure" />
    </div>
  </div>
);
