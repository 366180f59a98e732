import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../data/outbox/outboxEntry';
import { useOutbox } from '../data/outbox/outboxState';
import { formatDateTime } from '../lib/format';
import { Sheet } from '../ui/Sheet';
import { UnsentWord } from '../ui/UnsentWord';
import { outboxNow, outboxPlace } from './outboxNow';
import styles from './OutboxSheet.module.css';

const NAMED = ['alarm.acknowledge', 'task.note', 'task.setState', 'figure.confirm', 'notification.read'] as const;

interface EntryProps {
  entry: OutboxEntry;
  onDismiss: (order: number) => void;
  onClose: () => void;
}

/** One act: what, when, how often it was tried; of one that could not be done why, and what is true now. */
const Entry = ({ entry, onDismiss, onClose }: EntryProps) => {
  const { t } = useTranslation();
  const { order, command, subject, about, at, tries, state, refusal } = entry;
  const name = t(`device.commands.${NAMED.find((each) => each === command) ?? 'other'}`);
  const now = refusal ? outboxNow(refusal.current, t) : null;
  const place = outboxPlace(subject);
  return (
    <li data-outbox={state}>
      <p className={styles['head']}>
        <strong>{name}</strong> <UnsentWord entries={[entry]} />
      </p>
      {about !== null && <p lang="vi">{about}</p>}
      <p className={styles['facts']}>
        {t('device.givenAt', { at: formatDateTime(at) })}
        {tries > 0 && ` · ${t('device.tries', { count: tries })}`}
      </p>
      {refusal && (
        <p lang="vi">
          {refusal.title}. {refusal.detail}
        </p>
      )}
      {now !== null && (
        <p>
          {t('device.now')} {now}.
        </p>
      )}
      {state === 'refused' && (
        <p className={styles['acts']}>
          {place && (
            <Link {...place} onClick={onClose}>
              {t('device.decideAnew')}
            </Link>
          )}
          <button type="button" aria-label={t('device.dismissOf', { name: about ?? name })} onClick={() => onDismiss(order)}>
            {t('device.dismiss')}
          </button>
        </p>
      )}
    </li>
  );
};

/** What this device still has to send, in its order, and what could not be done until a person has seen it. */
export const OutboxSheet = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const { entries, waiting, dismiss, sendNow } = useOutbox();
  return (
    <Sheet side label={t('device.title')} closeLabel={t('device.close')} onClose={onClose}>
      <div className={styles['sheet']}>
        <p className={styles['facts']}>{t('device.lead')}</p>
        {entries.length === 0 && <p role="status">{t('device.none')}</p>}
        <ol className={styles['list']}>
          {entries.map((entry) => (
            <Entry key={entry.order} entry={entry} onDismiss={dismiss} onClose={onClose} />
          ))}
        </ol>
        {waiting > 0 && (
          <button type="button" onClick={sendNow}>
            {t('device.sendNow')}
          </button>
        )}
      </div>
    </Sheet>
  );
};
