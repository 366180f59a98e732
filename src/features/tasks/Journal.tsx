import { useTranslation } from 'react-i18next';
import type { TaskEntry } from '../../../contract/task';
import { formatDateTime } from '../../lib/format';
import { changeWord } from './wording';
import styles from './sheet.module.css';

/** Who changed what, when and why; the newest first. */
export const Journal = ({ journal }: { journal: readonly TaskEntry[] }) => {
  const { t } = useTranslation();
  return (
    <section className={styles['journal']} aria-label={t('tasks.sheet.journal')}>
      <h3>{t('tasks.sheet.journal')}</h3>
      <ol>
        {journal.toReversed().map(({ version, at, by, action, note, changes }) => (
          <li key={version} data-version={version}>
            <strong>{t(`tasks.action.${action}`)}</strong>{' '}
            <small>
              <time dateTime={at}>{formatDateTime(at)}</time> · <span lang="vi">{by}</span>
            </small>
            {note !== null && <p lang="vi">{note}</p>}
            {changes.map((change) => (
              <p key={change.field} className={styles['change']} lang="vi">
                {changeWord(change, t)}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
};
