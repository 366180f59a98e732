import * as z from 'zod/mini';

const span = z.object({ low: z.number(), high: z.number() });
const twelve = z.array(z.number()).check(z.length(12));
/** `MM-DD` of the year that it is of. */
const dayOfYear = z.string().check(z.regex(/^\d\d-\d\d$/));

/** What money an item moves in a year, of which the areas have a part. */
const part = z.object({
  code: z.string(),
  /** Null where nothing is estimated; then `flowBillion` says what comes all the same. */
  councilBillion: z.nullable(z.number()),
  flowBillion: z.nullable(z.number()),
  /** The centre's estimate as a share of the council's. */
  centralShare: z.number(),
  speed: z.number(),
  areaShare: z.number(),
  curve: z.string(),
});
export type BudgetPart = z.infer<typeof part>;

/** A total that is known of a month's end: what the items come to by then. */
const total = z.object({ month: z.string(), book: z.enum(['revenue', 'expenditure']), inTotal: z.boolean(), billion: z.number() });
export type BudgetTotal = z.infer<typeof total>;

export const budgetParameters = z.object({
  baseYear: z.int(),
  yearlyGrowth: z.number(),
  parts: z.array(part),
  curves: z.record(z.string(), twelve),
  /** How far a month of a cell may lie from its curve, as a share. */
  spread: z.number(),
  area: z.object({ weight: span, speed: span }),
  /** When the areas were given their part of the estimate of the year in which they were made. */
  handover: z.object({ decidedOn: z.iso.date() }),
  /** From this year on the council raises one item on this day. */
  supplement: z.object({ from: z.int(), day: dayOfYear, item: z.string(), factor: z.number() }),
  totals: z.array(total),
  pathPercent: z.object({ revenue: twelve, expenditure: twelve }),
});
export type BudgetParameters = z.infer<typeof budgetParameters>;
