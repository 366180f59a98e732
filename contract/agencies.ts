import * as z from 'zod/mini';

/** A calendar day, as a legal text writes it. */
export const day = z.iso.date();

/** An agency as a figure names it. `validTo` is the first day on which it no longer stood; null where no text gives one. */
export const agency = z.object({
  id: z.string(),
  name: z.string(),
  validFrom: z.nullable(day),
  validTo: z.nullable(day),
  /** Who took its work over, in the order of the share; empty while it stands. */
  successors: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Agency = z.infer<typeof agency>;
