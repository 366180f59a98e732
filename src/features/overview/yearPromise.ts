import type { Promised } from '../../../contract/feeds/areaValues';
import { boundOf } from '../../../contract/rules/deviation';

/** What is left of a sum or a share once the noise of binary fractions is off. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

/** The most demanding promise of a year (an estimate of the centre and one of the council may both stand) for a value reached so far; of one act alone where its id is given. */
export const promisedWhole = (
  promises: readonly Promised[],
  year: string,
  value: number,
  act?: string | null,
): { whole: number; basis: Promised['basis'] } | null => {
  const [most] = promises
    .filter(({ period, basis }) => period === year && (act === undefined || (basis?.id ?? null) === act))
    .map(({ basis, value: promised }) => ({ basis, whole: boundOf(promised, value) }))
    .toSorted((a, b) => b.whole - a.whole);
  return most && most.whole > 0 ? most : null;
};
