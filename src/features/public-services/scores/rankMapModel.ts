import type { TFunction } from 'i18next';
import { formatFixed } from '../../../lib/format';
import { bandText, sizeText } from '../../../map/bandText';
import { classOf, gapClasses, type ValueClass } from '../../../map/classes';
import type { AreaFill, LegendClass, MapArea } from '../../../map/scene';
import type { Basis } from '../focus';
import { measured, medianOf } from '../measured';
import type { RankedUnit } from '../ranking';

/** Names under the map's units: those that need to be looked at. */
const NAMED = 4;

/** At the middle one nothing is "reached": it is as good or better. */
const bandLabel = (band: ValueClass, t: TFunction): string =>
  band.tone === 'level'
    ? t('services.scores.map.level', { to: sizeText(band.to ?? 0, t('services.unitWord'), t) })
    : bandText(band, 'path', t('services.unitWord'), t);

export interface RankMapModel {
  fills: Map<string, AreaFill>;
  legend: LegendClass[];
  /** Codes, the lowest first. */
  order: string[];
  median: number | null;
  behind: number;
  known: number;
  worst: RankedUnit[];
}

/**
 * The units by how far they are from the middle one, so that those that lag stand out; one without a score is "no data", and so is one
 * whose score is still provisional while those of the others are not.
 */
export const toRankMap = (
  areas: readonly MapArea[],
  ranked: readonly RankedUnit[],
  basis: Basis,
  textOf: (row: RankedUnit | undefined, area: MapArea) => string,
  t: TFunction,
): RankMapModel => {
  const rows = new Map(ranked.map((row) => [row.unit.code, row]));
  const valueOf = ({ code }: MapArea): number | null => {
    const row = rows.get(code);
    return row?.place ? measured(row, basis) : null;
  };
  const median = medianOf(areas.flatMap((area) => valueOf(area) ?? []));
  const gapOf = (area: MapArea): number | null => {
    const value = valueOf(area);
    return value === null || median === null ? null : value - median;
  };
  const gaps = areas.flatMap((area) => gapOf(area) ?? []);
  const classes = gaps.length === 0 ? [] : gapClasses(gaps);
  const lowest = areas.filter((area) => gapOf(area) !== null).toSorted((a, b) => (gapOf(a) ?? 0) - (gapOf(b) ?? 0));
  const named = new Map(lowest.slice(0, NAMED).map((area, at) => [area.code, at]));
  const hasOpen = ranked.some(({ isOpen }) => isOpen);
  const countOf = (tone: string | null): number =>
    areas.filter((area) => {
      const gap = gapOf(area);
      return gap === null ? tone === null : classOf(classes, gap)?.tone === tone;
    }).length;
  return {
    fills: new Map(
      areas.map((area): [string, AreaFill] => {
        const gap = gapOf(area);
        const rank = named.get(area.code);
        const note = rank !== undefined && gap !== null && gap < 0 ? { note: `\u2212${formatFixed(-gap, 1)}` } : {};
        const tone = gap === null ? null : (classOf(classes, gap)?.tone ?? null);
        return [area.code, { value: valueOf(area), tone, text: textOf(rows.get(area.code), area), rank: rank ?? 100, ...note }];
      }),
    ),
    legend: [
      ...classes.map((each) => ({ tone: each.tone, label: bandLabel(each, t), count: countOf(each.tone) })),
      { tone: null, label: t(hasOpen ? 'services.scores.map.noneOrOpen' : 'services.scores.map.none'), count: countOf(null) },
    ],
    order: [...lowest, ...areas.filter((area) => gapOf(area) === null)].map(({ code }) => code),
    median,
    behind: gaps.filter((gap) => gap < 0).length,
    known: gaps.length,
    worst: lowest.slice(0, NAMED).flatMap(({ code }) => rows.get(code) ?? []),
  };
};
