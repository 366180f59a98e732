import { WallOverdue } from '../../../features/tasks/WallOverdue';
import { WallTaskList } from '../../../features/tasks/WallTaskList';
import styles from '../scene.module.css';

/** Who is late with what was asked of them, what is due next, and of whom nothing has been heard. */
export const TasksScene = () => (
  <div className={styles['tasks']}>
    <div className={styles['a']}>
      <WallOverdue />
    </div>
    <div className={styles['b']}>
      <WallTaskList list="week" />
    </div>
    <div className={styles['c']}>
      <WallTaskList list="events" />
    </div>
  </div>
);
