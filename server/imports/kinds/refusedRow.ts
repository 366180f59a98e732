import type { Judged } from './kind';

/** A row that is refused for these reasons, in Vietnamese; where it stands is not told. */
export const refusedRow = (reasons: readonly string[]): Judged<never> => ({
  findings: reasons.map((reason) => ({ level: 'refused', reason })),
  ready: null,
  place: null,
  effect: null,
});
