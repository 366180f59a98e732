import type { IndicatorValue } from '../value';
import type { ViewFigure } from './figures/viewFigure';

/** A figure then and now; `difference` is in its unit (of a share: points), null where the two cannot be subtracted. */
export interface FigureDifference {
  kind: 'revised' | 'gone' | 'new' | 'newer' | 'not-comparable' | 'other-unit';
  before: ViewFigure | null;
  now: ViewFigure | null;
  difference: number | null;
}

const placeOf = ({ key, period }: ViewFigure): string => JSON.stringify([key, period]);
const isTold = ({ value }: ViewFigure): boolean => value.kind !== 'none';
/** Differences of binary fractions carry noise in the last places. */
const tidy = (value: number): number => Number(value.toPrecision(12));

const compared = (before: ViewFigure, now: ViewFigure): FigureDifference | null => {
  if (before.unit !== now.unit) return { kind: 'other-unit', before, now, difference: null };
  if (sameValue(before.value, now.value)) return null;
  if (before.value.kind === 'number' && now.value.kind === 'number')
    return { kind: 'revised', before, now, difference: tidy(now.value.value - before.value.value) };
  return { kind: before.value.kind === now.value.kind ? 'revised' : 'not-comparable', before, now, difference: null };
};
const sameValue = (a: IndicatorValue, b: IndicatorValue): boolean =>
  a.kind === 'number' && b.kind === 'number' ? tidy(a.value) === tidy(b.value) : JSON.stringify(a) === JSON.stringify(b);

const KINDS = ['revised', 'not-comparable', 'other-unit', 'gone', 'newer', 'new'] as const;
const sizeOf = ({ difference, before }: FigureDifference): number => {
  if (difference === null || before?.value.kind !== 'number') return 0;
  return before.unit.startsWith('%') ? Math.abs(difference) : Math.abs(difference / (before.value.value || 1)) * 100;
};

/**
 * Which figures of a view are no longer what they were: the same figure of the same period revised, gone, or told in another way; and
 * what has come since. A later period is no revision of an earlier one: where a main figure has moved on it is `newer`, beside what was
 * read out then. Main figures first, then by what happened, the largest first. Figures told twice count once.
 */
export const differencesOf = (then: readonly ViewFigure[], now: readonly ViewFigure[]): FigureDifference[] => {
  const known = new Map(then.filter(isTold).map((figure) => [placeOf(figure), figure]));
  const after = new Map(now.filter(isTold).map((figure) => [placeOf(figure), figure]));
  const mains = new Map([...known.values()].filter(({ isMain }) => isMain).map((figure) => [figure.key, figure]));
  const found: FigureDifference[] = [];
  for (const [place, figure] of known) {
    const other = after.get(place);
    const difference = other ? compared(figure, other) : { kind: 'gone' as const, before: figure, now: null, difference: null };
    if (difference) found.push(difference);
  }
  for (const [place, figure] of after) {
    if (known.has(place)) continue;
    const main = figure.isMain ? (mains.get(figure.key) ?? null) : null;
    // A main figure whose earlier period is gone has been told anew, which is said by what is gone.
    found.push({ kind: main ? 'newer' : 'new', before: main, now: figure, difference: null });
  }
  const isMain = ({ before: was, now: is }: FigureDifference): boolean => was?.isMain === true || is?.isMain === true;
  return found.toSorted(
    (a, b) => Number(isMain(b)) - Number(isMain(a)) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || sizeOf(b) - sizeOf(a),
  );
};
