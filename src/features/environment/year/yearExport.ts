import type { TFunction } from 'i18next';
import { captureRate } from '../../../../contract/rules/averages';
import type { Exportable } from '../../../export/exportable';
import { averagingWord } from '../limitWords';
import type { StationRow } from '../stationsBody';
import { partOf, type Told } from '../told';
import type { ExceededDay } from './calendarModel';
import type { CaptureRow } from './captureColumns';

const thingsOf = (stations: readonly StationRow[], ids: ReadonlySet<string>) =>
  stations.flatMap(({ thing }) => (ids.has(thing.id) ? [thing] : []));

/** Every judged day of the year, as the feed has them. */
export const exceedancesExport = (
  title: string,
  days: readonly ExceededDay[],
  stations: readonly StationRow[],
  told: Told,
  t: TFunction,
): Exportable => {
  const things = thingsOf(stations, new Set(days.map(({ station }) => station)));
  const known = new Map(things.map((thing) => [thing.id, thing]));
  return partOf(
    told,
    title,
    things,
    [
      { header: t('stations.columns.day') },
      { header: t('export.column.station') },
      { header: t('export.column.parameter') },
      { header: t('stations.columns.averaging') },
      { header: t('stations.columns.exceeded'), digits: 0 },
      { header: t('stations.columns.judged'), digits: 0 },
      { header: t('stations.columns.worstValue'), digits: 6 },
      { header: t('stations.columns.limit'), digits: 6 },
      { header: t('stations.columns.basis') },
    ],
    () =>
      days.map((day) => ({
        provenance: known.get(day.station)?.provenance ?? 'imported',
        cells: [
          { date: day.date },
          known.get(day.station)?.name ?? day.station,
          day.parameter,
          averagingWord(day.averaging, t),
          day.exceeded,
          day.judged,
          day.worst,
          day.limit,
          day.basis,
        ],
      })),
  );
};

/** The data capture of each datastream. */
export const captureExport = (
  title: string,
  rows: readonly CaptureRow[],
  stations: readonly StationRow[],
  told: Told,
  t: TFunction,
): Exportable => {
  const things = thingsOf(stations, new Set(rows.map(({ station }) => station)));
  const known = new Map(things.map((thing) => [thing.id, thing]));
  return partOf(
    told,
    title,
    things,
    [
      { header: t('export.column.station') },
      { header: t('export.column.parameter') },
      { header: t('stations.columns.validRate'), digits: 1 },
      { header: t('stations.columns.valid'), digits: 0 },
      { header: t('stations.columns.received'), digits: 0 },
      { header: t('stations.columns.expected'), digits: 0 },
      { header: t('stations.columns.calibrating'), digits: 0 },
      { header: t('stations.columns.failed'), digits: 0 },
      { header: t('stations.columns.gapMinutes'), digits: 0 },
    ],
    () =>
      rows.map(({ station, parameter, capture, calibrating, failed, longestGapMinutes }) => ({
        provenance: known.get(station)?.provenance ?? 'imported',
        cells: [
          known.get(station)?.name ?? station,
          parameter,
          captureRate(capture),
          capture.valid,
          capture.received,
          capture.expected,
          calibrating,
          failed,
          longestGapMinutes,
        ],
      })),
  );
};
