import { useTranslation } from 'react-i18next';
import type { TaskParty } from '../../../contract/task';
import type { AgencyBook } from './agencyBook';
import styles from './tasks.module.css';

/** A party as the document names it; where it is no more, who came after it. */
export const PartyName = ({ party: { name, agency, note }, book }: { party: TaskParty; book: AgencyBook }) => {
  const { t } = useTranslation();
  const successors = (agency === null ? undefined : book.find(agency))?.successors ?? [];
  const ended = successors.length === 0 ? null : t('tasks.ended', { now: successors.map((each) => each.name).join(', ') });
  return (
    <span className={styles['party']}>
      <span lang="vi">{name}</span>
      {ended !== null && <small>{ended}</small>}
      {note !== null && <small lang="vi">{note}</small>}
    </span>
  );
};
