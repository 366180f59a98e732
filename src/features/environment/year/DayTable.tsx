import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../lib/dayText';
import { StatusWord } from '../../../ui/StatusWord';
import type { TableColumn } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import { formatReadingWithUnit } from '../formatReading';
import { averagingWord } from '../limitWords';
import type { StationRow } from '../stationsBody';
import { useParameterWords } from '../useParameterWords';
import type { ExceededDay } from './calendarModel';
import styles from './year.module.css';

interface DayTableProps {
  day: string;
  rows: readonly ExceededDay[];
  stations: readonly StationRow[];
  nameOf: (id: string) => string;
}
const MOST = { column: 'exceeded', descending: true };
const idOf = ({ station, parameter, averaging }: ExceededDay) => `${station} ${parameter} ${averaging}`;

/** What was judged on one day: how many means were past the limit of that day, the farthest of them, and what the limit rests on. */
export const DayTable = ({ day, rows, stations, nameOf }: DayTableProps) => {
  const { t } = useTranslation();
  const words = useParameterWords();
  const columns = useMemo((): TableColumn<ExceededDay>[] => {
    const unitOf = ({ station, parameter }: ExceededDay) =>
      stations.find(({ thing }) => thing.id === station)?.datastreams.find((each) => each.parameter === parameter)?.unit ?? '';
    const say = (row: ExceededDay, value: number | null) =>
      value === null ? '–' : formatReadingWithUnit({ value, parameter: row.parameter, unit: unitOf(row) });
    return [
      { id: 'station', header: t('stations.columns.station'), value: ({ station }) => nameOf(station), width: 14 },
      {
        id: 'parameter',
        header: t('stations.columns.parameter'),
        value: ({ parameter, averaging }) => `${words.short(parameter)} · ${averagingWord(averaging, t)}`,
        width: 13,
      },
      {
        id: 'exceeded',
        header: t('stations.columns.exceeded'),
        value: ({ exceeded }) => exceeded,
        cell: ({ exceeded, judged }) =>
          exceeded > 0 ? (
            <StatusWord tone="critical">{t('stations.calendar.of', { exceeded, judged })}</StatusWord>
          ) : (
            t('stations.calendar.of', { exceeded, judged })
          ),
        width: 10,
      },
      {
        id: 'worst',
        header: t('stations.columns.worstValue'),
        value: ({ worst }) => worst,
        cell: (row) => say(row, row.worst),
        numeric: true,
        width: 9,
      },
      {
        id: 'limit',
        header: t('stations.columns.limit'),
        value: ({ limit }) => limit,
        cell: (row) => say(row, row.limit),
        numeric: true,
        width: 9,
      },
      { id: 'basis', header: t('stations.columns.basis'), value: ({ basis }) => basis, width: 16 },
    ];
  }, [stations, nameOf, words, t]);
  const heading = t('stations.calendar.day', { day: dayText(day) });
  return (
    <div className={styles['day']}>
      <h3>{heading}</h3>
      <DataTable
        caption={heading}
        rows={rows}
        columns={columns}
        rowId={idOf}
        initialSorting={MOST}
        emptyText={t('stations.calendar.nothingThen')}
        tools={rows.length > 12}
      />
    </div>
  );
};
