import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { useOutboxOf } from '../../../data/outbox/outboxState';
import { StatusWord } from '../../../ui/StatusWord';
import { UnsentWord } from '../../../ui/UnsentWord';
import { alarmName } from '../centre/rowProps';
import { RowFailure } from '../centre/RowFailure';
import type { Act } from '../centre/useAcknowledge';
import type { Blocked } from '../centre/useBlocked';
import type { AlarmLink } from '../marks/alarmLink';
import { ShortAge } from '../marks/ShortAge';
import { againstWord, bareName, standOf } from '../marks/words';
import { isWaiting } from '../standing';
import { clockWord } from '../stateWords';
import { Playbook } from './Playbook';
import styles from './actNow.module.css';

interface ActCardProps {
  alarm: Alarm;
  act: Act | undefined;
  blocked: Blocked;
  /** The past moment (ms) looked at; undefined: now. */
  moment: number | undefined;
  link: AlarmLink;
  page: (path: string, words: ReactNode) => ReactNode;
  nameOf: (id: string) => string | null;
  onAcknowledge: (alarm: Alarm) => void;
  onDismiss: (id: string) => void;
}

/** One alarm to act on: how urgent, what and where, how bad, since when; under it, as wide as a thumb, what may be done. */
export const ActCard = ({ alarm, act, blocked, moment, link, page, nameOf, onAcknowledge, onDismiss }: ActCardProps) => {
  const { t } = useTranslation();
  const { id, priority, ruleName, subject, activeAt, playbook } = alarm;
  const kept = useOutboxOf(`alarm:${id}`);
  const isUnsent = kept.some(({ state }) => state === 'waiting');
  const isSending = act?.kind === 'sending' || act?.kind === 'waiting';
  const offers = isWaiting(alarm) && !isUnsent && !blocked.isForbidden;
  const amount = againstWord(alarm, t);
  return (
    <li className={styles['card']} data-alarm={id} data-tone={priority} data-waiting={isWaiting(alarm)}>
      <div className={styles['head']}>
        <StatusWord tone={priority}>{t(`alarmMarks.priority.${priority}`)}</StatusWord>
        <span className={styles['stand']}>
          {t(`alarmMarks.state.${standOf(alarm)}`)} · {clockWord(activeAt, moment)} · <ShortAge at={Date.parse(activeAt)} moment={moment} />
        </span>
      </div>
      <p className={styles['name']} lang="vi">
        {link(id, bareName(ruleName, subject))}
      </p>
      <p className={styles['where']}>
        <span lang="vi">{bareName(subject.name, subject)}</span>
        {amount !== null && ` · ${amount}`}
        {subject.simulated && <small className={styles['simulated']}>{t('simulated')}</small>}
      </p>
      <UnsentWord entries={kept} />
      {isSending && <span role="status">{t(act.kind === 'sending' ? 'alarms.list.sending' : 'alarms.list.queued')}</span>}
      {act?.kind === 'failed' && <RowFailure id={id} act={act} context={{ nameOf, onDismiss }} />}
      {(offers || playbook !== null) && (
        <div className={styles['acts']}>
          {offers && (
            <button
              type="button"
              className={styles['primary']}
              disabled={blocked.acknowledge !== null}
              aria-label={t('alarms.list.acknowledgeOne', { name: alarmName(alarm) })}
              onClick={() => onAcknowledge(alarm)}
            >
              {t('alarms.list.acknowledge')}
            </button>
          )}
          {playbook !== null && <Playbook playbook={playbook} page={page} />}
        </div>
      )}
    </li>
  );
};
