import { useTranslation } from 'react-i18next';
import type { Alarm, AlarmHold } from '../../../../contract/alarms';
import { clockWord } from '../stateWords';
import type { SeenCondition } from './conditionOrder';
import { alarmName } from './rowProps';
import type { Blocked } from './useBlocked';
import styles from './held.module.css';

export type HeldAct = 'unshelve' | 'in';
interface HeldTabProps {
  holds: readonly AlarmHold[];
  /** The open alarms: a condition that is held back may have one. */
  open: readonly Alarm[];
  blocked: Blocked;
  moment: number | undefined;
  onAct: (condition: SeenCondition, act: HeldAct) => void;
  onOpen: (id: string) => void;
}

const keyOf = ({ rule, subject }: AlarmHold): string => `${rule} ${subject.key}`;

/** Every condition that is shelved or out of service: until when, by whom and why; the list that nothing may be forgotten in. */
export const HeldTab = ({ holds, open, blocked, moment, onAct, onOpen }: HeldTabProps) => {
  const { t } = useTranslation();
  if (holds.length === 0) return <p>{t('alarms.holds.empty')}</p>;
  return (
    <ul className={styles['holds']} aria-label={t('alarms.holds.caption')}>
      {holds.map((hold) => {
        const { shelved, outOfService, subject, rule } = hold;
        const alarm = open.find((each) => each.rule === rule && each.subject.key === subject.key);
        const name = alarmName(hold);
        const condition = { rule, subject: subject.key, name, version: alarm?.version ?? 0 };
        return (
          <li key={keyOf(hold)} data-hold={keyOf(hold)}>
            <div>
              <strong lang="vi">{hold.ruleName}</strong> <span lang="vi">{subject.name}</span>{' '}
              {subject.simulated && <small className={styles['simulated']}>{t('alarms.simulated')}</small>}
            </div>
            {shelved && (
              <p lang="vi">
                {t(`alarms.state.shelved.${shelved.kind}`, { until: clockWord(shelved.until, moment) })} ·{' '}
                {t('alarms.since', { at: clockWord(shelved.since, moment) })} · {t('alarms.sheet.shelvedBy', shelved)}
              </p>
            )}
            {outOfService && (
              <p lang="vi">
                {t('alarms.state.outOfService')} {t('alarms.holds.untilBack')} ·{' '}
                {t('alarms.since', { at: clockWord(outOfService.at, moment) })} · {t('alarms.sheet.shelvedBy', outOfService)}
              </p>
            )}
            <span className={styles['buttons']}>
              {alarm && (
                <button type="button" onClick={() => onOpen(alarm.id)}>
                  {t('alarms.holds.open')}
                </button>
              )}
              {!blocked.isForbidden && shelved && (
                <button type="button" disabled={blocked.reason !== null} onClick={() => onAct(condition, 'unshelve')}>
                  {t('alarms.act.unshelve')}
                </button>
              )}
              {!blocked.isForbidden && outOfService && (
                <button type="button" disabled={blocked.reason !== null} onClick={() => onAct(condition, 'in')}>
                  {t('alarms.act.inService')}
                </button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
