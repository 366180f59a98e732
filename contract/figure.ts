import * as z from 'zod/mini';

/** Where a figure comes from; a simulated one is marked wherever it is shown or exported. */
export const provenance = z.enum(['published', 'imported', 'simulated']);
export type Provenance = z.infer<typeof provenance>;

/** What everyone may ask of a figure: what it means, who answers for it, when it was seen and when it reached us. */
export const passport = z.object({
  name: z.string(),
  unit: z.string(),
  formula: z.nullable(z.string()),
  numerator: z.nullable(z.string()),
  denominator: z.nullable(z.string()),
  source: z.string(),
  owner: z.nullable(z.string()),
  period: z.string(),
  observedAt: z.nullable(z.iso.datetime({ offset: true })),
  receivedAt: z.iso.datetime({ offset: true }),
  revision: z.int(),
  provenance,
  quality: z.array(z.string()),
  /** The observation that it is the passport of, as `formatPlace` writes it; none of what is computed or counted. */
  figure: z.optional(z.string()),
});
export type Passport = z.infer<typeof passport>;
