import { useTranslation } from 'react-i18next';
import { SHAPE } from './shapes';
import { ShortAge } from './ShortAge';
import type { WallLine as Line } from './wallAlarms';
import { bareName, shortAgainst, standOf } from './words';
import styles from './wall.module.css';

interface WallLineProps {
  line: Line;
  isCut: boolean;
  /** Where not all that is listed is simulated, each line says so of itself. */
  marksSimulated: boolean;
}

/** One line of the wall's list: shape, what and where, how bad, since when, and whether anybody has taken it up. */
export const WallLine = ({ line, isCut, marksSimulated }: WallLineProps) => {
  const { t } = useTranslation();
  const { alarm, priority, count, waiting, groupName } = line;
  const { subject, ruleName } = alarm;
  const stand = groupName === null ? standOf(alarm) : waiting > 0 ? 'waiting' : 'inHand';
  const name = groupName === null ? subject.name : t('alarmMarks.wall.group', { name: groupName, count });
  return (
    <li className={styles['line']} data-tone={priority} data-wall-alarm={alarm.id} data-cut={isCut}>
      <span className={styles['sign']} aria-hidden="true">
        {SHAPE[priority]}
      </span>
      <span className="visually-hidden">{t(`alarmMarks.priority.${priority}`)}</span>
      <p className={styles['words']}>
        <strong lang="vi">{bareName(name, subject)}</strong>
        {marksSimulated && subject.simulated && <span className={styles['simulated']}>{t('simulated')}</span>}
        <span>
          <span lang="vi">{shortAgainst(alarm) ?? bareName(ruleName, subject)}</span> · <ShortAge at={Date.parse(alarm.activeAt)} />
        </span>
        <span className={styles['stand']} data-stand={stand}>
          {t(`alarmMarks.wall.state.${stand}`)}
        </span>
      </p>
    </li>
  );
};
