import * as z from 'zod/mini';
import { provenance } from '../../../contract/figure';

/** Of a row of money: who told it, as what kind of knowledge, and when it was seen; null where that is not said. */
export const told = {
  provenance,
  source: z.string().check(z.minLength(1)),
  observedAt: z.nullable(z.iso.datetime({ offset: true })),
};
export type Told = z.infer<z.ZodMiniObject<typeof told>>;

/** A step of a path; without a percent it is taken back. */
export const stepRow = z.object({
  book: z.enum(['investment', 'revenue', 'expenditure']),
  year: z.int(),
  month: z.string(),
  percent: z.nullable(z.number()),
  basis: z.string(),
  ...told,
});
export type StepRow = z.infer<typeof stepRow>;
