import type { TFunction } from 'i18next';
import type { Thing } from '../../../../contract/environment';
import { breaches, type HeatGrid } from '../../../charts/heat/heatGrid';
import { boundsAt, isBeyond } from '../../../charts/series/seriesPoint';
import type { Exportable } from '../../../export/exportable';
import { readableUnit } from '../../../lib/readableUnit';
import { partOf, type Told } from '../told';
import type { Compared } from './useCompared';

interface Strip {
  title: string;
  unit: string;
  grid: HeatGrid;
  /** The first hour, in ms. */
  start: number;
  things: readonly Thing[];
}

/** A row a station and hour that has a figure. */
export const stripExport = ({ title, unit, grid, start, things }: Strip, told: Told, t: TFunction): Exportable => {
  const natures = new Map(things.map(({ id, provenance }) => [id, provenance]));
  return partOf(
    told,
    title,
    things,
    [
      { header: t('export.column.station') },
      { header: t('stations.columns.from.hour') },
      { header: t('export.column.value'), digits: 6 },
      { header: t('export.column.unit') },
      { header: t('stations.columns.state') },
    ],
    () =>
      grid.rows.flatMap(({ key, name }, row) =>
        (grid.cells[row] ?? []).flatMap((value, hour) =>
          value === null
            ? []
            : [
                {
                  provenance: natures.get(key) ?? ('imported' as const),
                  cells: [
                    name,
                    { date: new Date(start + hour * 3_600_000).toISOString() },
                    value,
                    unit,
                    breaches(value, grid, row) ? t('stations.series.isBeyond') : null,
                  ],
                },
              ],
        ),
      ),
  );
};

/** The compared lines under one another. */
export const compareExport = (title: string, compared: readonly Compared[], told: Told, t: TFunction): Exportable =>
  partOf(
    told,
    title,
    compared.map(({ thing }) => thing),
    [
      { header: t('export.column.station') },
      { header: t('stations.columns.stretch') },
      { header: t('stations.columns.mean'), digits: 6 },
      { header: t('export.column.unit') },
      { header: t('stations.columns.high'), digits: 6 },
      { header: t('stations.columns.state') },
    ],
    () =>
      compared.flatMap(({ thing, stream, drawn: { series } }) =>
        series.points.map((point) => ({
          provenance: thing.provenance,
          cells: [
            thing.name,
            { date: new Date(point.from).toISOString() },
            point.value,
            readableUnit(stream.unit),
            boundsAt(series.bounds, point)?.high ?? null,
            isBeyond(series.bounds, point) ? t('stations.series.isBeyond') : null,
          ],
        })),
      ),
  );
