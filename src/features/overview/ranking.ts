import type { AreaValue } from '../../../contract/feeds/areaValues';
import type { Passport } from '../../../contract/figure';
import { simulatedOf, type Simulated } from '../../../contract/rules/simulatedOf';

interface Ranking {
  values: readonly AreaValue[];
  passport: Pick<Passport, 'provenance'> | null;
}

/** How far what a ranking shows is simulated: the values and the paths they are held against, area by area. */
export const rankingSimulated = ({ values, passport }: Ranking): Simulated =>
  simulatedOf(values.map(({ provenance, value }) => provenance ?? (value === null ? undefined : passport?.provenance)));

const vi = new Intl.Collator('vi');

export interface Ranked {
  /** Those behind their path, farthest first. */
  behind: AreaValue[];
  known: number;
  missing: number;
}

/** Which areas are behind, whichever direction is the good one; equal distances by name. */
export const rankAreas = (values: readonly AreaValue[]): Ranked => ({
  behind: values
    .filter(({ met }) => met === false)
    .toSorted((a, b) => (a.deviation ?? 0) - (b.deviation ?? 0) || vi.compare(a.name, b.name)),
  known: values.filter(({ value }) => value !== null).length,
  missing: values.filter(({ value }) => value === null).length,
});
