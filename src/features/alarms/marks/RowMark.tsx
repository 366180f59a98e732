import { createContext, use, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { SHAPE } from './shapes';
import { markKey, marksOf, stationsOf } from './stationMarks';
import { useOpenAlarms } from './useOpenAlarms';
import { standOf } from './words';
import styles from './mark.module.css';

const Marks = createContext<ReadonlyMap<string, Alarm>>(new Map());

/** The alarms that go on, looked at once for all the rows within. */
export const RowMarks = ({ asOf, children }: { asOf: string | null; children: ReactNode }) => {
  const { alarms } = useOpenAlarms(asOf);
  const marks = useMemo(() => marksOf(alarms), [alarms]);
  return <Marks value={marks}>{children}</Marks>;
};

/** Beside a parameter of a station, or beside the station where `parameter` is null: that an alarm goes on there. */
export const RowMark = ({ station, parameter }: { station: string; parameter: string | null }) => {
  const { t } = useTranslation();
  const alarm = use(Marks).get(markKey(station, parameter));
  if (!alarm) return null;
  const { priority, ruleName } = alarm;
  const words = t('alarmMarks.row', {
    priority: t(`alarmMarks.priority.${priority}`),
    name: ruleName,
    state: t(`alarmMarks.state.${standOf(alarm)}`),
  });
  return (
    <span className={styles['mark']} data-tone={priority} data-alarm-mark={alarm.id} title={words}>
      <span aria-hidden="true">{SHAPE[priority]}</span>
      <span className="visually-hidden"> {words}</span>
    </span>
  );
};

/** The mark as rows take it; the same object always. */
export const ROW_MARK = { Mark: RowMark };

/** The mark, and the stations that have one, the most urgent first. */
export const useRowMarks = () => {
  const marks = use(Marks);
  return useMemo(() => ({ ...ROW_MARK, urgent: stationsOf(marks) }), [marks]);
};
