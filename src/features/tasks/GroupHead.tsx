import { useTranslation } from 'react-i18next';
import { STANDINGS, type TaskGroup } from './model';
import { Standing } from './Standing';
import styles from './tasks.module.css';

/** Whose tasks follow, and how many of them press. */
export const GroupHead = ({ group: { key, rows, agency } }: { group: TaskGroup }) => {
  const { t } = useTranslation();
  const standing = STANDINGS.find((each) => each === key);
  const count = (of: 'overdue' | 'unknown') => rows.filter(({ judged }) => judged.standing === of).length;
  return (
    <span className={styles['groupHead']}>
      {agency ? <strong lang="vi">{agency.name || t('tasks.noLead')}</strong> : standing && <Standing standing={standing} />}
      <span>{t('tasks.groupCount', { count: rows.length })}</span>
      {agency && count('overdue') > 0 && <span data-late="true">{t('tasks.groupLate', { count: count('overdue') })}</span>}
      {agency && count('unknown') > 0 && <span>{t('tasks.groupUnknown', { count: count('unknown') })}</span>}
      {agency && agency.former.length > 0 && <small>{t('tasks.former', { names: agency.former.join(', ') })}</small>}
    </span>
  );
};
