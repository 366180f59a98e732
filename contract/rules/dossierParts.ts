import type { DossierCounts, ServiceRate } from '../feeds/serviceDossiers';
import { partsOfRate, type RateParts } from './serviceRates';

/** January to December; null: nothing was told of the month. */
export type Months = readonly (DossierCounts | null)[];

/** The months looked at, 0–11, both among them. */
export interface Span {
  from: number;
  to: number;
}

/** The sum of what was told: null where neither was. */
export const addTold = (one: number | null, other: number | null): number | null => (other === null ? one : other + (one ?? 0));

export const NOTHING: RateParts = { numerator: null, denominator: null };
const isTold = ({ numerator, denominator }: RateParts): boolean => numerator !== null && denominator !== null;

/** The sum of two: who told only one of numerator and denominator is left out of both, or the rate would be of unlike wholes. */
export const addParts = (one: RateParts, other: RateParts): RateParts => {
  if (!isTold(other)) return isTold(one) ? one : NOTHING;
  if (!isTold(one)) return other;
  return {
    numerator: (one.numerator ?? 0) + (other.numerator ?? 0),
    denominator: (one.denominator ?? 0) + (other.denominator ?? 0),
  };
};

const withoutOpen = (counts: DossierCounts): DossierCounts => ({ ...counts, pendingInTerm: 0, pendingLate: 0 });
const onlyOpen = (counts: DossierCounts): DossierCounts => ({ ...counts, solvedEarly: 0, solvedOnTime: 0, solvedLate: 0 });

/**
 * Numerator and denominator of a rate over months. What was received or solved adds up; what stands open does not: of it only
 * what stood at the end counts, or a dossier that waits for three months would be counted three times.
 */
export const partsIn = (months: Months | undefined, rate: ServiceRate, { from, to }: Span): RateParts => {
  let sum = NOTHING;
  let open = NOTHING;
  for (let at = from; at <= to; at += 1) {
    const counts = months?.[at];
    if (!counts) continue;
    if (rate === 'on-time') {
      // Told whole or not at all: what was solved without what is open is another rate.
      if (!isTold(partsOfRate(rate, counts))) continue;
      sum = addParts(sum, partsOfRate(rate, withoutOpen(counts)));
      open = partsOfRate(rate, onlyOpen(counts));
    } else sum = addParts(sum, partsOfRate(rate, counts));
  }
  return addParts(sum, open);
};

/** How many months of a stretch told a rate whole. */
const reportsIn = (months: Months | undefined, rate: ServiceRate, { from, to }: Span): number =>
  months?.slice(from, to + 1).filter((counts) => counts !== null && isTold(partsOfRate(rate, counts))).length ?? 0;

/** The same of several units or fields together, and how many months of them were told. */
export const partsOfAll = (all: Iterable<Months | undefined>, rate: ServiceRate, span: Span): RateParts & { reports: number } => {
  let sum = NOTHING;
  let reports = 0;
  for (const months of all) {
    sum = addParts(sum, partsIn(months, rate, span));
    reports += reportsIn(months, rate, span);
  }
  return { ...sum, reports };
};
