import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLinkState } from '../../../data/linkState';
import { panelStateOf } from '../../../ui/panelState';
import { useRoom } from '../../../ui/useRoom';
import { WallPanel } from '../../../ui/WallPanel';
import { useFlood } from '../centre/useFlood';
import { countAlarms } from '../standing';
import { useOpenAlarms } from './useOpenAlarms';
import type { AlarmField } from '../fieldOf';
import { countBehind, ofField, openByPriority, wallLines, type WallLine as Line } from './wallAlarms';
import { SHAPE } from './shapes';
import { WallLine } from './WallLine';
import styles from './wall.module.css';

interface LinesProps {
  lines: readonly Line[];
  heldBack: number;
  marksSimulated: boolean;
}

const Lines = ({ lines, heldBack, marksSimulated }: LinesProps) => {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const room = useRoom(list);
  const behind = countBehind(lines, room);
  return (
    <>
      <ol ref={list} className={styles['list']}>
        {lines.slice(0, MOST).map((line, at) => (
          <WallLine key={line.key} line={line} isCut={at >= room} marksSimulated={marksSimulated} />
        ))}
      </ol>
      <p className={styles['rest']}>
        {behind > 0 && <strong>{t('alarmMarks.wall.more', { count: behind })}</strong>}
        {heldBack > 0 && <span>{t('alarmMarks.wall.held', { count: heldBack })}</span>}
      </p>
    </>
  );
};

/** More than any wall has room for. */
const MOST = 24;

/** What is wrong in the province now, or in one field, for whoever looks up: as many as there is room for, the rest counted; grouped while they flood in. */
export const WallAlarms = ({ field }: { field?: AlarmField }) => {
  const { t } = useTranslation();
  const { alarms: all, feed } = useOpenAlarms();
  const alarms = useMemo(() => ofField(all, field), [all, field]);
  const link = useLinkState();
  const { isFlood, count } = useFlood(alarms, null);
  const lines = useMemo(() => wallLines(alarms, isFlood), [alarms, isFlood]);
  const { waitingInAll: waiting, inHand, heldBack } = countAlarms(alarms);
  const isAllSimulated = alarms.every(({ subject }) => subject.simulated);
  return (
    <WallPanel
      heading={t('alarmMarks.wall.heading')}
      {...(field === undefined ? {} : { sub: t(`alarms.filter.fields.${field}`).toLocaleLowerCase('vi') })}
      state={panelStateOf(feed, link, alarms.length === 0)}
      simulated={isAllSimulated}
      emptyText={t('alarmMarks.wall.none')}
    >
      <div className={styles['box']} data-wall-alarms={alarms.length}>
        <p className={styles['counts']}>
          <strong>{t('alarmMarks.wall.waiting', { count: waiting })}</strong> · {t('alarmMarks.wall.inHand', { count: inHand })}
        </p>
        <p className={styles['priorities']}>
          {openByPriority(alarms).map(({ priority, count: open }) => (
            <span key={priority} data-tone={priority} data-wall-open={priority}>
              <span aria-hidden="true">{SHAPE[priority]}</span> {open} {t(`alarmMarks.priority.${priority}`).toLocaleLowerCase('vi')}
            </span>
          ))}
        </p>
        {isFlood && <p className={styles['flood']}>{t('alarmMarks.wall.flood', { count })}</p>}
        <Lines lines={lines} heldBack={heldBack} marksSimulated={!isAllSimulated} />
      </div>
    </WallPanel>
  );
};
