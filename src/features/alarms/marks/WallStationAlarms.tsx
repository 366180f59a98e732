import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { isHeldBack } from '../standing';
import { WallLine } from './WallLine';
import { wallLines } from './wallAlarms';
import styles from './wall.module.css';

/** Beside a station that is shown large, so many of its alarms; the others are counted. */
const MOST = 2;

/** The open alarms of one station, over its figures; `alarms` are its own. */
export const WallStationAlarms = ({ alarms }: { alarms: readonly Alarm[] }) => {
  const { t } = useTranslation();
  const lines = wallLines(alarms, false);
  const heldBack = alarms.filter(isHeldBack).length;
  if (lines.length === 0)
    return (
      <p className={styles['counts']}>{heldBack > 0 ? t('alarmMarks.wall.held', { count: heldBack }) : t('alarmMarks.wall.noneHere')}</p>
    );
  return (
    <>
      <ol className={styles['list']} data-brief="true">
        {lines.slice(0, MOST).map((line) => (
          <WallLine key={line.key} line={line} isCut={false} marksSimulated={false} />
        ))}
      </ol>
      {lines.length > MOST && (
        <p className={styles['rest']}>
          <strong>{t('alarmMarks.wall.more', { count: lines.length - MOST })}</strong>
        </p>
      )}
    </>
  );
};
