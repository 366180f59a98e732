import * as z from 'zod/mini';

const span = z.object({ low: z.number(), high: z.number() });
const spans = z.record(z.string(), span);

/** All that the generator of scores knows beside the dossiers; spans are parts of 1, in which each unit has a place of its own. */
export const scoreParameters = z.object({
  /** How many procedures a unit has, and the part of them that costs a fee. */
  procedures: z.object({ agency: span, area: span }),
  withFee: z.number(),
  /** Decisions on procedures that fall due for publication. */
  decisionsPerMonth: z.object({ agency: span, area: span }),
  /** What is counted beside dossiers, by the part that it is of. */
  rates: z.object({ agency: spans, area: spans }),
  /** What stands in the place of formulas that nobody knows, by part: of full-process service a factor on its share. */
  unreproducible: z.object({ agency: spans, area: spans }),
  gainPerMonth: z.number(),
  wave: z.number(),
});
export type ScoreParameters = z.infer<typeof scoreParameters>;
