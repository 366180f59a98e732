import type { TFunction } from 'i18next';
import type { Passport } from '../../../contract/figure';
import type { Exportable, OwnPicture } from '../../export/exportable';
import type { MapTable } from './model';
import { digitsOf, periodText, shortGapUnit } from './wording';

interface Shown {
  name: string;
  unit: string;
  period: string | undefined;
  table: MapTable;
  passport: Passport | null;
  /** Stations drawn on the map, or figures, are not real. */
  simulated: boolean;
  asOf: string | null;
  revision: number;
  /** The revision of the borders. */
  boundaries: number;
  picture: OwnPicture;
}

/** The map: its table of areas, best rank first, and the picture that it draws itself. */
export const toExport = (shown: Shown, t: TFunction): Exportable => {
  const { name, unit, period, table, passport, simulated, asOf, revision, boundaries, picture } = shown;
  const hasPath = table.rows.some(({ gap }) => gap !== null);
  const digits = digitsOf(table.rows.flatMap(({ value, path }) => [value, path]));
  const named = (header: string, of: string, shownDigits: number) => ({
    header: of === '' ? header : `${header} (${of})`,
    digits: shownDigits,
  });
  const kind = passport?.provenance ?? (simulated ? 'simulated' : 'imported');
  return {
    title: period === undefined ? name : `${name}, ${periodText(period, t)}`,
    feeds: [
      { feed: 'area-values', revision },
      { feed: 'boundaries', revision: boundaries },
    ],
    sources: passport === null ? [] : [passport.source],
    provenance: simulated && kind !== 'simulated' ? [kind, 'simulated'] : [kind],
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
          provenance: kind,
          cells: [row.name, row.code, row.rank, row.value, ...(hasPath ? [row.path, row.gap] : [])],
        })),
    }),
  };
};
