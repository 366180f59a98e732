import * as z from 'zod/mini';
import { day } from '../../../contract/agencies';
import { partScore, periodKind, scorePeriod } from '../../../contract/feeds/services';
import { told } from '../money/told';

/** Whose score it is: `province:tinh`, `agency:<id of the register>` or `area:<code>`. */
export const scoreUnit = z.string().check(z.regex(/^(province:tinh|(area|agency):[\p{L}\p{N}._-]{1,60})$/u));

const { part, numerator, denominator, official, flags } = partScore.shape;
/** One snapshot: all that a source showed on a day of a unit in a period. Null is not 0: nothing was told. */
export const scoreRow = z.object({
  unit: scoreUnit,
  periodKind,
  period: scorePeriod,
  /** The day on which the source showed this; after the end of the period it is the period's own score. */
  seenOn: day,
  /** As delivered: of the whole, and of the groups by their codes; a group left out was not told. */
  total: z.nullable(z.number()),
  groups: z.record(z.string(), z.nullable(z.number())),
  parts: z.array(z.object({ part, numerator, denominator, official, flags })),
  ...told,
});
export type ScoreRow = z.infer<typeof scoreRow>;
