import * as z from 'zod/mini';
import { day } from './agencies';

/** An administrative unit. Codes are used again for new territory (since 01/7/2025): the key is code and `validFrom`. */
export const area = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  validFrom: day,
  validTo: z.nullable(day),
  successors: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type Area = z.infer<typeof area>;
