import type { TFunction } from 'i18next';
import { formatFixed, formatUnit } from '../../lib/format';
import type { TableColumn } from '../../ui/table/column';
import { Nothing } from '../../ui/table/Nothing';
import { Gap } from './Gap';
import type { AreaRow } from './model';
import { digitsOf, shortGapUnit, signed } from './wording';

/** In rem: a digit, the room beside it, and the shape before a gap. */
const DIGIT = 0.56;
const PADDING = 0.75;
const SHAPE = 1.3;
/** Room for the head's own word. */
const LEAST = { rank: 3, value: 3.8, path: 4.2, gap: 5.4 } as const;

type Measure = 'value' | 'path' | 'gap';

/** The columns of the table of areas: each as wide as its longest figure; without any path, the two that speak of it are left out. */
export const areaColumns = (rows: readonly AreaRow[], unit: string, t: TFunction): TableColumn<AreaRow>[] => {
  const digits = { gap: digitsOf(rows.map(({ gap }) => gap)), value: digitsOf(rows.flatMap(({ value, path }) => [value, path])) };
  const write = (id: Measure, figure: number): string => (id === 'gap' ? signed(figure, digits.gap) : formatFixed(figure, digits.value));
  const measure = (id: Measure, ownUnit: string): TableColumn<AreaRow> => {
    const longest = Math.max(0, ...rows.map((row) => (row[id] === null ? 0 : write(id, row[id]).length)));
    const word = t(`map.columns.${id}`);
    return {
      id,
      header: ownUnit === '' ? word : `${word} (${formatUnit(ownUnit)})`,
      value: (row) => row[id],
      cell: (row) => {
        if (row[id] === null) return <Nothing />;
        const text = write(id, row[id]);
        return id === 'gap' ? <Gap row={row}>{text}</Gap> : text;
      },
      numeric: true,
      width: Math.max(LEAST[id], longest * DIGIT + PADDING + (id === 'gap' ? SHAPE : 0)),
    };
  };
  const hasPath = rows.some(({ gap }) => gap !== null);
  return [
    { id: 'name', header: t('map.columns.name'), value: ({ name }) => name, cell: ({ name }) => <span lang="vi">{name}</span>, width: 6.4 },
    { id: 'rank', header: t('map.columns.rank'), value: ({ rank }) => rank, numeric: true, width: LEAST.rank },
    measure('value', unit),
    ...(hasPath ? [measure('path', unit), measure('gap', shortGapUnit(unit, t))] : []),
  ];
};
