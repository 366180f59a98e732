import type { TFunction } from 'i18next';
import { formatNumber, formatFixed } from '../../lib/format';
import { moneyText } from '../../lib/moneyText';
import { classOf, gapClasses, sizeClasses, type ValueClass } from '../../map/classes';
import type { AreaFill, LegendClass, MapArea } from '../../map/scene';
import { OWN } from '../../../contract/rules/budgetBook';
import type { AreaRow } from './parts';

/** How areas are coloured: by their distance from the path (points), or where there is none by the amount (tỷ đồng). */
export interface AreaLook {
  by: 'path' | 'value';
  fills: Map<string, AreaFill>;
  legend: LegendClass[];
  /** From the farthest behind (or the least) on. */
  order: string[];
  behind: AreaRow[];
  known: number;
}

const NAMED = 5;
const shownOf = (by: AreaLook['by'], row: AreaRow | undefined): number | null =>
  !row ? null : by === 'path' ? row.points : row.done === null ? null : row.done / 1e9;

/** Points with a sign: "−4,2". */
export const pointsText = (points: number): string => `${points > 0 ? '+' : ''}${formatFixed(points, 1)}`;

const rowWords = (row: AreaRow | undefined, name: string, t: TFunction): string => {
  if (!row || row.done === null) return `${name}: ${t('budget.area.noData')}`;
  const { points } = row;
  const size = points === null ? '' : formatFixed(Math.abs(points), 1);
  const said =
    points === null ? [] : [points === 0 ? t('budget.area.onPath') : t(points < 0 ? 'budget.area.behind' : 'budget.area.ahead', { size })];
  return [`${name}: ${moneyText(row.done)}`, ...said].join(' · ');
};

const bandWords = ({ tone, from, to }: ValueClass, by: AreaLook['by'], t: TFunction): string => {
  const size = (bound: number | null): string => formatNumber(Math.abs(bound ?? 0));
  if (by === 'path') {
    if (tone === 'below3') return t('budget.area.below3', { from: size(to) });
    if (tone === 'below2') return t('budget.area.below2', { from: size(to), to: size(from) });
    if (tone === 'below1') return t('budget.area.below1', { to: size(from) });
    return tone === 'level' ? t('budget.area.level', { to: size(to) }) : t('budget.area.above', { from: size(from) });
  }
  if (from === null && to === null) return t('budget.area.all');
  if (from === null) return t('budget.area.under', { to: size(to) });
  return to === null ? t('budget.area.from', { from: size(from) }) : t('budget.area.between', { from: size(from), to: size(to) });
};

export const toAreaLook = (rows: readonly AreaRow[], areas: readonly MapArea[], t: TFunction): AreaLook => {
  const onMap = rows.filter(({ area }) => area !== OWN);
  const byArea = new Map(onMap.map((row) => [row.area, row]));
  const by = onMap.some(({ points }) => points !== null) ? 'path' : 'value';
  const numbers = onMap.map((row) => shownOf(by, row)).filter((each) => each !== null);
  const classes = by === 'path' ? gapClasses(numbers) : sizeClasses(numbers);
  const behind = onMap.filter(({ points }) => points !== null && points < 0).toSorted((a, b) => (a.points ?? 0) - (b.points ?? 0));
  const named = behind.slice(0, NAMED).map(({ area }) => area);
  const drawn = areas.map(({ code, name }) => {
    const row = byArea.get(code);
    const value = shownOf(by, row);
    return {
      code,
      value,
      tone: value === null ? null : (classOf(classes, value)?.tone ?? null),
      text: rowWords(row, name, t),
      points: row?.points ?? null,
    };
  });
  return {
    by,
    fills: new Map(
      drawn.map(({ code, value, tone, text, points }) => {
        const lag = named.indexOf(code);
        const fill = { value, tone, text, rank: lag >= 0 ? lag : 100 };
        return [code, lag >= 0 && points !== null ? { ...fill, note: pointsText(points) } : fill];
      }),
    ),
    legend: [
      ...(numbers.length === 0 ? [] : classes).map((band) => ({
        tone: band.tone,
        label: bandWords(band, by, t),
        count: drawn.filter(({ tone }) => tone === band.tone).length,
      })),
      { tone: null, label: t('budget.area.noData'), count: drawn.filter(({ tone }) => tone === null).length },
    ],
    order: drawn.toSorted((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity)).map(({ code }) => code),
    behind,
    known: numbers.length,
  };
};

/** What the map says, in one sentence. */
export const areaSummary = (look: AreaLook, rows: readonly AreaRow[], t: TFunction): string => {
  if (look.known === 0) return t('budget.area.none');
  if (look.by === 'path') {
    if (look.behind.length === 0) return t('budget.area.noneBehind', { total: look.known });
    const names = look.behind.slice(0, 3).map(({ name, points }) => `${name} (${pointsText(points ?? 0)})`);
    return t('budget.area.summary', { behind: look.behind.length, total: look.known, names: names.join(', ') });
  }
  const amounts = rows.flatMap(({ area, done }) => (area === OWN || done === null ? [] : done));
  return t('budget.area.span', { total: look.known, low: moneyText(Math.min(...amounts)), high: moneyText(Math.max(...amounts)) });
};
