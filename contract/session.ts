import * as z from 'zod/mini';

/** Body of `GET /api/session`: who asks, and what the policy grants, [AC4]. Never kept by anything between. */
export const session = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  scopes: z.array(z.string()),
  /** Where people reach the gateway (`https://ioc.example.vn`), the first of all first; empty or not told: where it is asked. */
  origins: z.optional(z.array(z.string())),
});
export type Session = z.infer<typeof session>;
