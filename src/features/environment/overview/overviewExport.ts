import type { TFunction } from 'i18next';
import { formatNumber } from '../../../lib/format';
import type { Exportable } from '../../../export/exportable';
import { indexName, indexWord } from '../indexWords';
import { averagingWord } from '../limitWords';
import { readableUnit } from '../../../lib/readableUnit';
import type { StationRow } from '../stationsBody';
import { partOf, type Told } from '../told';
import type { ShownStation } from './mapModel';
import type { StandingRow } from '../standings';

/** The stations of the map, as its list has them. */
export const stationsExport = (shown: readonly ShownStation[], told: Told, t: TFunction): Exportable =>
  partOf(
    told,
    t('stations.map.heading'),
    shown.map(({ row }) => row.thing),
    [
      { header: t('export.column.station') },
      { header: t('export.column.code') },
      { header: t('stations.columns.kind') },
      { header: t('stations.columns.state') },
      { header: t('stations.columns.owner'), onPaper: false },
      { header: t('stations.columns.licence'), onPaper: false },
      { header: t('stations.columns.longitude'), digits: 5, onPaper: false },
      { header: t('stations.columns.latitude'), digits: 5, onPaper: false },
      { header: t('stations.columns.last') },
    ],
    () =>
      shown.map(({ row: { thing, lastAt }, state }) => ({
        provenance: thing.provenance,
        cells: [
          thing.name,
          thing.id,
          t(`stations.kinds.${thing.kind ?? 'unknown'}`),
          t(`stations.states.${state}`),
          thing.owner,
          thing.licence,
          thing.place?.[0] ?? null,
          thing.place?.[1] ?? null,
          lastAt === null ? null : { date: lastAt },
        ],
      })),
  );

/** The indices of the cards. */
export const indexExport = (title: string, rows: readonly StationRow[], told: Told, t: TFunction): Exportable =>
  partOf(
    { ...told, notes: [...new Set(rows.flatMap(({ index }) => index?.method ?? []))] },
    title,
    rows.map(({ thing }) => thing),
    [
      { header: t('export.column.station') },
      { header: t('export.column.code'), onPaper: false },
      { header: t('stations.columns.index') },
      { header: t('export.column.value'), digits: 0 },
      { header: t('stations.columns.band') },
      { header: t('stations.columns.worst') },
      { header: t('stations.columns.parts') },
      { header: t('stations.columns.until') },
    ],
    () =>
      rows.map(({ thing, index }) => ({
        provenance: thing.provenance,
        cells: [
          thing.name,
          thing.id,
          index && indexName(index, t),
          index?.value ?? null,
          index && indexWord(index, t),
          index?.worst ?? null,
          index?.parts.map(({ parameter, index: part }) => `${parameter} ${formatNumber(part)}`).join('; ') ?? null,
          index ? { date: index.at } : null,
        ],
      })),
  );

/** The means against their limits, as the table has them. */
export const standingsExport = (
  title: string,
  shown: readonly StandingRow[],
  nameOf: (parameter: string) => string,
  told: Told,
  t: TFunction,
): Exportable =>
  partOf(
    told,
    title,
    shown.map(({ row }) => row.thing),
    [
      { header: t('export.column.station') },
      { header: t('export.column.parameter') },
      { header: t('stations.columns.averaging') },
      { header: t('stations.columns.mean'), digits: 6 },
      { header: t('export.column.unit') },
      { header: t('stations.columns.low'), digits: 6, onPaper: false },
      { header: t('stations.columns.high'), digits: 6 },
      { header: t('stations.columns.state') },
      { header: t('stations.columns.valid'), digits: 0 },
      { header: t('stations.columns.expected'), digits: 0 },
      { header: t('stations.columns.basis') },
      { header: t('stations.columns.until') },
    ],
    () =>
      shown.map(({ row, standing, unit, bounds, limit }) => ({
        provenance: row.thing.provenance,
        cells: [
          row.thing.name,
          nameOf(standing.parameter),
          averagingWord(standing.averaging, t),
          standing.value,
          readableUnit(unit),
          bounds?.low ?? null,
          bounds?.high ?? null,
          t(`stations.standing.${standing.state}`),
          standing.capture.valid,
          standing.capture.expected,
          limit?.basis ?? null,
          standing.at === null ? null : { date: standing.at },
        ],
      })),
  );
