import { useTranslation } from 'react-i18next';
import { StatusWord } from '../../../ui/StatusWord';
import { countAlarms } from '../standing';
import type { Alarm } from '../../../../contract/alarms';
import type { AlarmChoice, OnChoice } from './choice';
import styles from './counts.module.css';

interface HeadCountsProps {
  alarms: readonly Alarm[];
  choice: AlarmChoice;
  onChoice: OnChoice;
}

/** How many open alarms wait for somebody, by priority; a press narrows the list to them, another shows all again. */
export const HeadCounts = ({ alarms, choice, onChoice }: HeadCountsProps) => {
  const { t } = useTranslation();
  const { waiting, inHand, heldBack } = countAlarms(alarms);
  return (
    <div className={styles['counts']} role="group" aria-label={t('alarms.counts.label')}>
      <span className={styles['countsName']}>{t('alarms.counts.waiting')}</span>
      {waiting.map(({ priority, count }) => {
        const isChosen = choice.tab === 'open' && choice.priority === priority && choice.state === 'unacknowledged';
        const word = t(`alarms.priority.${priority}`);
        return (
          <button
            key={priority}
            type="button"
            className={styles['count']}
            data-priority={priority}
            data-none={count === 0}
            aria-pressed={isChosen}
            onClick={() =>
              onChoice(isChosen ? { priority: undefined, state: undefined } : { tab: 'open', priority, state: 'unacknowledged' })
            }
          >
            <strong>{count}</strong>
            <StatusWord tone={count === 0 ? 'none' : priority}>{word}</StatusWord>
            <span className="visually-hidden"> {t('alarms.state.unacknowledged')}</span>
          </button>
        );
      })}
      <span className={styles['countPlain']}>
        <strong>{inHand}</strong> {t('alarms.counts.inHand')}
      </span>
      <span className={styles['countPlain']}>
        <strong>{heldBack}</strong> {t('alarms.counts.heldBack')}
      </span>
    </div>
  );
};
