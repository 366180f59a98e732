import type { TFunction } from 'i18next';
import type { Thing } from '../../../../contract/environment';
import { boundsAt, isBeyond } from '../../../charts/series/seriesPoint';
import type { Exportable } from '../../../export/exportable';
import { readableUnit } from '../../../lib/readableUnit';
import type { Step } from '../span';
import type { SeriesStream } from '../stationsBody';
import { partOf, type Told } from '../told';
import type { DrawnSeries } from './seriesOf';

/** The stretches of a line, those in which nothing came too. */
export const seriesExport = (
  title: string,
  thing: Thing,
  { unit, parameter }: SeriesStream,
  { series, slots, limits }: DrawnSeries,
  step: Step,
  told: Told,
  t: TFunction,
): Exportable =>
  partOf(
    { ...told, notes: limits?.bases ?? [] },
    title,
    [thing],
    [
      { header: t('export.column.station'), onPaper: false },
      { header: t('export.column.parameter'), onPaper: false },
      { header: t(`stations.columns.from.${step}`) },
      { header: t('stations.columns.mean'), digits: 6 },
      { header: t('stations.columns.min'), digits: 6 },
      { header: t('stations.columns.max'), digits: 6 },
      { header: t('export.column.unit') },
      { header: t('stations.columns.high'), digits: 6 },
      { header: t('stations.columns.low'), digits: 6, onPaper: false },
      { header: t('stations.columns.state') },
      { header: t('export.column.status') },
      { header: t('stations.columns.received'), digits: 0 },
      { header: t('stations.columns.valid'), digits: 0 },
    ],
    () =>
      slots.map((slot, index) => {
        const point = series.points[index];
        const bounds = point && boundsAt(series.bounds, point);
        return {
          provenance: thing.provenance,
          cells: [
            thing.name,
            parameter,
            { date: new Date(slot.from).toISOString() },
            slot.value,
            slot.min,
            slot.max,
            readableUnit(unit),
            bounds?.high ?? null,
            bounds?.low ?? null,
            point && isBeyond(series.bounds, point) ? t('stations.series.isBeyond') : null,
            t(`stations.series.${slot.status === 'silent' ? 'silentMark' : slot.status}`),
            slot.received,
            slot.valid,
          ],
        };
      }),
  );
