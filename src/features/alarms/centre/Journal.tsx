import { useTranslation } from 'react-i18next';
import type { Alarm, AlarmEntry } from '../../../../contract/alarms';
import { exactMoment } from '../stateWords';
import { lineWords } from './journalWords';
import type { RowContext } from './rowProps';
import type { CentreSlots } from './slots';
import styles from './sheet.module.css';

interface JournalProps {
  alarm: Alarm;
  journal: readonly AlarmEntry[];
  context: Pick<RowContext, 'ownerName' | 'nameOf'>;
  link: CentreSlots['link'];
}

/** Who did what with an alarm, when to the second, and why; the newest first. */
export const Journal = ({ alarm, journal, context, link }: JournalProps) => {
  const { t } = useTranslation();
  return (
    <section className={styles['journal']} aria-label={t('alarms.journal.heading')}>
      <h3>{t('alarms.journal.heading')}</h3>
      <ol reversed>
        {journal.toReversed().map((entry) => (
          <li key={entry.version} data-version={entry.version} data-kind={entry.kind}>
            <p>
              <strong>{t(`alarms.journal.line.${entry.kind}`)}</strong>
              {lineWords(entry, alarm, context, t).map((word) => (
                <span key={word}> · {word}</span>
              ))}
              {entry.kind === 'tasked' && entry.detail !== null && (
                <> · {link(`/nhiem-vu?nhiem-vu=${encodeURIComponent(entry.detail)}`, t('alarms.journal.openTask'))}</>
              )}
            </p>
            {entry.comment !== null && <p lang="vi">“{entry.comment}”</p>}
            <small>
              <time dateTime={entry.at}>{exactMoment(entry.at)}</time> · <span lang="vi">{entry.actor ?? t('alarms.journal.system')}</span>
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
};
