import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLinkState } from '../../../data/linkState';
import { formatNumber } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import { AlarmItem } from './AlarmItem';
import type { AlarmLink } from './alarmLink';
import type { StationAlarms } from './useStationAlarms';
import styles from './list.module.css';

const MOST = 5;

interface StationAlarmsPanelProps {
  of: StationAlarms;
  days: string;
  asOf: string | null;
  link: AlarmLink;
}

/** What was alarmed at one station: what is open first, then what has ended, the newest first. */
export const StationAlarmsPanel = ({ of: { alarms, open, past }, days, asOf, link }: StationAlarmsPanelProps) => {
  const { t } = useTranslation();
  const line = useLinkState();
  const [isWhole, setWhole] = useState(false);
  const waitingFeed = open.body === undefined ? open : past;
  const openCount = alarms.filter(({ endedAt }) => endedAt === null).length;
  const most = Math.max(MOST, openCount);
  const behind = alarms.length - most;
  return (
    <PanelFrame
      heading={t('alarmMarks.station.heading')}
      sub={t('alarmMarks.station.sub', { open: formatNumber(openCount), past: formatNumber(alarms.length - openCount), days })}
      state={panelStateOf(waitingFeed, line, false)}
    >
      <div className={styles['box']} data-station-alarms={alarms.length}>
        {alarms.length === 0 ? (
          <p className={styles['foot']}>{t('alarmMarks.station.none', { days })}</p>
        ) : (
          <ul className={styles['list']}>
            {(isWhole ? alarms : alarms.slice(0, most)).map((alarm) => (
              <AlarmItem key={alarm.id} alarm={alarm} asOf={asOf} link={link} />
            ))}
          </ul>
        )}
        {behind > 0 && !isWhole && (
          <p className={styles['foot']}>
            <button type="button" onClick={() => setWhole(true)}>
              {t('alarmMarks.station.more', { count: behind })}
            </button>
          </p>
        )}
      </div>
    </PanelFrame>
  );
};
