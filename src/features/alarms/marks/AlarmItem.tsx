import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { clockWord } from '../stateWords';
import type { AlarmLink } from './alarmLink';
import { SHAPE } from './shapes';
import { ShortAge } from './ShortAge';
import { againstWord, bareName, standOf } from './words';
import styles from './list.module.css';

interface AlarmItemProps {
  alarm: Alarm;
  asOf: string | null;
  link: AlarmLink;
}

/** One alarm in a short list: shape and word of its priority, what and where, how bad, since when, and how it stands. */
export const AlarmItem = ({ alarm, asOf, link }: AlarmItemProps) => {
  const { t } = useTranslation();
  const { id, priority, subject, ruleName, activeAt, clearedAt, endedAt } = alarm;
  const moment = asOf === null ? undefined : Date.parse(asOf);
  const [from, over] = [clockWord(activeAt, moment), clearedAt ?? endedAt];
  const stand = standOf(alarm);
  return (
    <li className={styles['item']} data-tone={priority} data-alarm={id}>
      <span className={styles['priority']}>
        <span aria-hidden="true">{SHAPE[priority]}</span> <span>{t(`alarmMarks.priority.${priority}`)}</span>
      </span>
      <span className={styles['name']} lang="vi">
        {link(id, bareName(subject.name, subject))}
        <small>{bareName(ruleName, subject)}</small>
        {subject.simulated && <small className={styles['simulated']}>{t('simulated')}</small>}
      </span>
      <span className={styles['value']}>{againstWord(alarm, t)}</span>
      <span className={styles['since']}>
        {over !== null && !alarm.active ? (
          `${from} → ${clockWord(over, moment)}`
        ) : (
          <>
            {from} · <ShortAge at={Date.parse(activeAt)} moment={moment} />
          </>
        )}
      </span>
      <span className={styles['stand']} data-stand={endedAt === null ? stand : 'ended'}>
        {endedAt === null ? t(`alarmMarks.state.${stand}`) : t('alarmMarks.station.ended')}
      </span>
    </li>
  );
};
