import type { Provenance } from '../../../contract/figure';
import type { AreaValue, IndicatorMeta } from '../../../contract/feeds/areaValues';
import { simulatedOf, type Simulated } from '../../../contract/rules/simulatedOf';
import { classOf, gapClasses, sizeClasses, type ValueClass } from '../../map/classes';

export type Layer = 'path' | 'value';

/** One area as the table has it; `gap` below zero is behind its path, whichever direction is the good one. */
export interface AreaRow {
  code: string;
  name: string;
  value: number | null;
  path: number | null;
  gap: number | null;
  /** Whether the path is kept to the letter: one that must be exceeded is not kept by reaching it. */
  met: boolean | null;
  /** What is coloured: the gap or the value. */
  shown: number | null;
  band: ValueClass | null;
  /** 1 is the best; areas of equal figures share a rank; null where there is nothing to rank. */
  rank: number | null;
  /** Which observation its value is, and the revision of it. */
  figure?: string | undefined;
  revision?: number | undefined;
  /** Of its value and its path the weakest. */
  provenance?: Provenance | undefined;
}

export interface MapTable {
  layer: Layer;
  rows: AreaRow[];
  bands: (ValueClass & { count: number })[];
  missing: number;
  /** Codes of those to look at first: the farthest behind, or the lowest; without data last. */
  order: string[];
  /** The farthest behind their path, worst first. */
  laggards: AreaRow[];
  behind: number;
}

const NAMED = 5;
interface TableInput {
  areas: readonly { code: string; name: string }[];
  values: readonly Pick<AreaValue, 'area' | 'value' | 'path' | 'deviation' | 'met' | 'figure' | 'revision' | 'provenance'>[];
  direction: IndicatorMeta['direction'];
  /** Of the values that do not say their own. */
  provenance?: Provenance | undefined;
  /** null: the distance from the path where there is any path, else the value. */
  layer: Layer | null;
}

const vi = new Intl.Collator('vi');

/** All areas with their figures, classed and ranked; the map, its legend and the table are drawn from this one thing. */
export const toMapTable = ({ areas, values, direction, layer, provenance: common }: TableInput): MapTable => {
  const byArea = new Map(values.map((each) => [each.area, each]));
  const bare = areas.map(({ code, name }) => {
    const { value = null, path = null, deviation: gap = null, met = null, figure, revision, provenance } = byArea.get(code) ?? {};
    return { code, name, value, path, gap, met, figure, revision, provenance: provenance ?? (value === null ? undefined : common) };
  });
  const hasPath = bare.some(({ gap }) => gap !== null);
  const chosen = hasPath ? (layer ?? 'path') : 'value';
  const shownOf = (row: (typeof bare)[number]): number | null => (chosen === 'path' ? row.gap : row.value);
  const numbers = bare.map(shownOf).filter((each) => each !== null);
  const classes = chosen === 'path' ? gapClasses(numbers) : sizeClasses(numbers);
  // Of a value where less is better, the lowest is first.
  const sign = chosen === 'value' && direction === 'down' ? -1 : 1;
  const rankOf = (shown: number): number => 1 + numbers.filter((other) => other * sign > shown * sign).length;
  const nearly = classes.find(({ tone }) => tone === 'below1') ?? null;
  const bandOf = ({ met }: (typeof bare)[number], shown: number): ValueClass | null =>
    chosen === 'path' && met === false && shown >= 0 ? nearly : (classOf(classes, shown) ?? null);
  const rows = bare.map((row): AreaRow => {
    const shown = shownOf(row);
    return { ...row, shown, band: shown === null ? null : bandOf(row, shown), rank: shown === null ? null : rankOf(shown) };
  });
  const worstFirst = rows.toSorted((a, b) => (b.rank ?? 0) - (a.rank ?? 0) || vi.compare(a.name, b.name));
  const behind = rows.filter(({ gap, met }) => gap !== null && (gap < 0 || met === false));
  return {
    layer: chosen,
    rows,
    bands: numbers.length === 0 ? [] : classes.map((each) => ({ ...each, count: rows.filter(({ band }) => band === each).length })),
    missing: rows.filter(({ shown }) => shown === null).length,
    order: worstFirst.map(({ code }) => code),
    laggards: behind.toSorted((a, b) => (a.gap ?? 0) - (b.gap ?? 0)).slice(0, NAMED),
    behind: behind.length,
  };
};

/** How far what a map shows is simulated: the figures of its areas and its stations. */
export const mapSimulated = ({ rows }: MapTable, stations: readonly Provenance[]): Simulated =>
  simulatedOf([...rows.map(({ provenance }) => provenance), ...stations]);
