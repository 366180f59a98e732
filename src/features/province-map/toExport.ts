import type { TFunction } from 'i18next';
import type { Passport, Provenance } from '../../../contract/figure';
import type { Exportable } from '../../export/exportable';
import type { StillSource } from '../../ui/stillShelf';
import type { MapTable } from './model';
import { digitsOf, periodText, shortGapUnit } from './wording';

interface Shown {
  name: string;
  unit: string;
  period: string | undefined;
  table: MapTable;
  passport: Passport | null;
  /** Of the stations drawn on the map. */
  stations: readonly Provenance[];
  asOf: string | null;
  revision: number;
  /** The revision of the borders. */
  boundaries: number;
  picture: StillSource;
}

/** The map: its table of areas, best rank first, and the picture that it draws itself. */
export const toExport = (shown: Shown, t: TFunction): Exportable => {
  const { name, unit, period, table, passport, stations, asOf, revision, boundaries, picture } = shown;
  const hasPath = table.rows.some(({ gap }) => gap !== null);
  const digits = digitsOf(table.rows.flatMap(({ value, path }) => [value, path]));
  const named = (header: string, of: string, shownDigits: number) => ({
    header: of === '' ? header : `${header} (${of})`,
    digits: shownDigits,
  });
  const kind = passport?.provenance ?? 'imported';
  return {
    title: period === undefined ? name : `${name}, ${periodText(period, t)}`,
    feeds: [
      { feed: 'area-values', revision },
      { feed: 'boundaries', revision: boundaries },
    ],
    sources: passport === null ? [] : [passport.source],
    provenance: [...new Set([...table.rows.flatMap(({ provenance }) => provenance ?? []), ...stations])],
    asOf,
    filters: [t('export.filter.layer', { value: t(`map.layers.${table.layer}`) })],
    picture,
    table: () => ({
      columns: [
        { header: t('map.columns.name') },
        { header: t('export.column.code'), onPaper: false },
        { header: t('map.columns.rank') },
        named(t('map.columns.value'), unit, digits),
        ...(hasPath
          ? [
              named(t('map.columns.path'), unit, digits),
              named(t('map.columns.gap'), shortGapUnit(unit, t), digitsOf(table.rows.map(({ gap }) => gap))),
            ]
          : []),
      ],
      rows: table.rows
        .toSorted((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY))
        .map((row) => ({
          provenance: row.provenance ?? kind,
          cells: [row.name, row.code, row.rank, row.value, ...(hasPath ? [row.path, row.gap] : [])],
        })),
    }),
  };
};
