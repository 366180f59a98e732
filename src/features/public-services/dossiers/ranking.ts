import type { ServiceRate } from '../../../../contract/feeds/serviceDossiers';
import { percentOf, type RateParts } from '../../../../contract/rules/serviceRates';
import { ranksOf } from '../../../lib/ranks';
import type { UnitKind } from './choice';
import { lastMonthOf, type Look } from './look';
import { partsIn, type Months } from '../../../../contract/rules/dossierParts';
import { gapTo, levelOf, targetsOf } from './targets';

/** One unit or field of a ranking by a rate. */
export interface Ranked extends RateParts {
  key: string;
  name: string;
  percent: number | null;
  before: number | null;
  /** In %, what is asked of it. */
  target: number | null;
  gap: number | null;
  isMet: boolean | null;
  /** From the highest rate down; equal ones share it. Null where there is no rate. */
  rank: number | null;
}

const vi = new Intl.Collator('vi', { numeric: true });
/** The lowest first, for they are what one looks for; without a rate last. */
const lowestFirst = (a: Ranked, b: Ranked): number => {
  if (a.percent === null || b.percent === null) return a.percent === b.percent ? vi.compare(a.name, b.name) : a.percent === null ? 1 : -1;
  return a.percent - b.percent || vi.compare(a.name, b.name);
};

/** Rates are written to one decimal. */
const DIGITS = 1;

const withRanks = (rows: readonly Omit<Ranked, 'rank'>[]): Ranked[] => {
  const ranks = ranksOf(new Map(rows.map(({ key, percent }) => [key, percent])), DIGITS);
  return rows.map((row) => ({ ...row, rank: ranks.get(row.key)?.rank ?? null })).toSorted(lowestFirst);
};

const rowOf = (
  { span }: Look,
  rate: ServiceRate,
  {
    key,
    name,
    now,
    before,
    target,
  }: {
    key: string;
    name: string;
    now: Months | undefined;
    before: Months | undefined;
    target: { op: 'ge' | 'gt'; percent: number } | null;
  },
): Omit<Ranked, 'rank'> => {
  const parts = partsIn(now, rate, span);
  const percent = percentOf(parts);
  const held = target && percent !== null ? gapTo(target, percent) : null;
  return {
    key,
    name,
    ...parts,
    percent,
    before: percentOf(partsIn(before, rate, span)),
    target: target?.percent ?? null,
    gap: held?.gap ?? null,
    isMet: held?.isMet ?? null,
  };
};

/** The units of a kind by a rate, of the field that the cut names; the unit that it names leaves the others in sight. */
export const rankUnits = (look: Look, rate: ServiceRate, kind: UnitKind): Ranked[] => {
  const { now, before } = look;
  const month = lastMonthOf(look);
  const target = targetsOf(now.body.targets, rate, kind === 'agency' ? 'province' : 'commune', month).main;
  return withRanks(
    [...now.units].flatMap(([key, unit]) =>
      unit.kind === kind
        ? [rowOf(look, rate, { key, name: unit.name, now: now.byUnit.get(key), before: before?.byUnit.get(key), target })]
        : [],
    ),
  );
};

/** The fields by a rate, of the unit that the cut names; fields that it told nothing of are left out. */
export const rankFields = (look: Look, rate: ServiceRate): Ranked[] => {
  const { now, before, cut } = look;
  const target = targetsOf(now.body.targets, rate, levelOf(cut.unit), lastMonthOf(look)).main;
  return withRanks(
    [...now.fields].flatMap(([key, name]) =>
      now.byField.has(key) || key === cut.field
        ? [rowOf(look, rate, { key, name, now: now.byField.get(key), before: before?.byField.get(key), target })]
        : [],
    ),
  );
};

/** Those with enough to be counted, and how many were left out. */
export const withAtLeast = (rows: readonly Ranked[], atLeast: number | undefined): { rows: readonly Ranked[]; left: number } => {
  if (atLeast === undefined) return { rows, left: 0 };
  const kept = rows.filter(({ denominator }) => (denominator ?? 0) >= atLeast);
  return { rows: kept, left: rows.length - kept.length };
};
