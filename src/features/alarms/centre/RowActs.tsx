import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { useOutboxOf } from '../../../data/outbox/outboxState';
import { UnsentWord } from '../../../ui/UnsentWord';
import type { RowContext } from './rowProps';
import { alarmName, conditionOf } from './rowProps';
import type { Act } from './useAcknowledge';
import styles from './row.module.css';

interface RowActsProps {
  alarm: Alarm;
  act: Act | undefined;
  context: RowContext;
  tabIndex: number;
}

/** What may be done with an alarm in its row; while it is blocked the reason stands over the list. */
export const RowActs = ({ alarm, act, context, tabIndex }: RowActsProps) => {
  const { t } = useTranslation();
  const { blocked, onAcknowledge, onShelve } = context;
  const name = alarmName(alarm);
  const isDisabled = blocked.reason !== null;
  const kept = useOutboxOf(`alarm:${alarm.id}`);
  const isUnsent = kept.some(({ state }) => state === 'waiting');
  if (act?.kind === 'sending' || act?.kind === 'waiting')
    return (
      <div className={styles['acts']}>
        <span role="status">{t(act.kind === 'sending' ? 'alarms.list.sending' : 'alarms.list.queued')}</span>
      </div>
    );
  if (blocked.isForbidden) return <div className={styles['acts']} />;
  return (
    <div className={styles['acts']}>
      <UnsentWord entries={kept} />
      {!isUnsent && alarm.acknowledged === null && alarm.endedAt === null && (
        <button
          type="button"
          className={styles['acknowledge']}
          data-key="T"
          aria-keyshortcuts="T"
          tabIndex={tabIndex}
          disabled={blocked.acknowledge !== null}
          aria-label={t('alarms.list.acknowledgeOne', { name })}
          onClick={() => onAcknowledge([alarm])}
        >
          {t('alarms.list.acknowledge')}
        </button>
      )}
      {alarm.shelved === null && alarm.outOfService === null && (
        <button
          type="button"
          data-key="H"
          aria-keyshortcuts="H"
          tabIndex={tabIndex}
          disabled={isDisabled}
          aria-label={t('alarms.list.shelveOne', { name })}
          onClick={() => onShelve(conditionOf(alarm))}
        >
          {t('alarms.list.shelve')}
        </button>
      )}
    </div>
  );
};
