import * as z from 'zod/mini';

/**
 * Body of `GET /api/health`: the database answers, at this revision; and whether alarms are being evaluated. `stopped`: nobody has looked
 * for a minute, so that the list of alarms may lack some; `never`: nobody has yet.
 */
export const health = z.object({
  status: z.literal('ok'),
  revision: z.int(),
  alarms: z.object({ state: z.enum(['running', 'stopped', 'never']), lookedAt: z.nullable(z.iso.datetime({ offset: true })) }),
});
export type Health = z.infer<typeof health>;
