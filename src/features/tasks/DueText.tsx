import { useTranslation } from 'react-i18next';
import type { TaskRow } from './model';
import { dueWord, termRule, termWord } from './wording';
import styles from './tasks.module.css';

/** By when, and how that stands today; the rule by which it is judged stands behind it. */
export const DueText = ({ row: { task, judged } }: { row: TaskRow }) => {
  const { t } = useTranslation();
  const term = termWord(judged, task.doneOn, t);
  return (
    <span className={styles['due']} title={termRule(task.due, judged, t)}>
      {dueWord(task.due, t)}
      {term !== null && <small data-late={judged.standing === 'overdue'}>{term}</small>}
    </span>
  );
};
