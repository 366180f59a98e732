import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { StatusWord } from '../../../ui/StatusWord';
import { isWaiting } from '../standing';
import { stateWords } from '../stateWords';
import { RowActs } from './RowActs';
import { RowFailure } from './RowFailure';
import { RowFigures } from './RowFigures';
import { alarmName, type RowContext } from './rowProps';
import type { Act } from './useAcknowledge';
import styles from './row.module.css';

interface AlarmRowProps {
  alarm: Alarm;
  act: Act | undefined;
  context: RowContext;
  /** The one stop of the Tab key. */
  isStop: boolean;
  isFresh: boolean;
  isChosen: boolean;
  isFirst: boolean;
  /** Stands under the line of its group. */
  isInGroup: boolean;
}

/** One alarm: how urgent, what and where, how bad, since when, how it stands, and what may be done. */
export const AlarmRow = memo(({ alarm, act, context, isStop, isFresh, isChosen, isFirst, isInGroup }: AlarmRowProps) => {
  const { t } = useTranslation();
  const { id, priority, ruleName, subject, owner } = alarm;
  const { onChoose, onOpen, nameOf, ownerName, moment } = context;
  const tabIndex = isStop ? 0 : -1;
  const name = alarmName(alarm);
  const place = subject.name.includes(subject.groupName) ? [] : [subject.groupName];
  return (
    <div className={styles['row']} data-priority={priority} data-waiting={isWaiting(alarm)} data-grouped={isInGroup}>
      {context.blocked.isForbidden || moment !== undefined ? (
        <span />
      ) : (
        <label className={styles['choose']}>
          <input
            type="checkbox"
            tabIndex={tabIndex}
            checked={isChosen}
            aria-label={t('alarms.list.choose', { name })}
            onChange={() => onChoose(id)}
          />
        </label>
      )}
      <div className={styles['priority']}>
        <StatusWord tone={priority}>{t(`alarms.priority.${priority}`)}</StatusWord>
        {isFresh && <mark>{t('alarms.fresh')}</mark>}
      </div>
      <div className={styles['main']}>
        <button type="button" data-row tabIndex={tabIndex} onClick={() => onOpen(id)}>
          <strong lang="vi">{ruleName}</strong> <span lang="vi">{subject.name}</span>
        </button>
        <p className={styles['states']}>
          {stateWords(alarm, nameOf, t).join(' · ')}
          {isFirst && <em> · {t('alarms.firstOut')}</em>}
        </p>
        <p className={styles['meta']}>
          <span lang="vi">{[...place, ownerName(owner)].join(' · ')}</span>
          {subject.simulated && <span className={styles['simulated']}>{t('alarms.simulated')}</span>}
        </p>
      </div>
      {isWaiting(alarm) && context.spark(alarm)}
      <RowFigures alarm={alarm} moment={moment} />
      <RowActs alarm={alarm} act={act} context={context} tabIndex={tabIndex} />
      {act?.kind === 'failed' && <RowFailure id={id} act={act} context={context} />}
    </div>
  );
});
