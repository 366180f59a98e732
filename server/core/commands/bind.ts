import type * as z from 'zod/mini';
import type { CommandDefinition, CommandRequest } from '../../../contract/command';
import type { Principal } from '../../access/principal';
import { sightOf, type Sight } from '../../access/rows';
import type { WriteView } from '../../store/store';
import type { Context } from '../answer';

interface Order<P> {
  payload: P;
  expected: number | null;
  principal: Principal;
  sight: Sight;
  context: Context;
}

/** A command whose payload has been read: what it is about, and how it is done. */
export interface BoundOrder {
  payload: unknown;
  subject: string;
  /** Scopes of what the payload names. */
  reads: readonly string[];
  perform: (view: WriteView, principal: Principal, context: Context) => Promise<unknown>;
}
export type Bound = (request: CommandRequest) => { order: BoundOrder } | { wrong: z.core.$ZodError };

/** Joins a definition to what does it; the payload reaches the handler parsed, the result leaves it checked. */
export const bind =
  <P extends z.ZodMiniType, R extends z.ZodMiniType>(
    { payload, result, scope, subject, reads }: CommandDefinition<string, P, R>,
    handler: (view: WriteView, order: Order<z.infer<P>>) => Promise<z.infer<R>>,
  ): Bound =>
  ({ payload: raw, expected }) => {
    const parsed = payload.safeParse(raw);
    if (!parsed.success) return { wrong: parsed.error };
    return {
      order: {
        payload: parsed.data,
        subject: subject(parsed.data),
        reads: reads?.(parsed.data) ?? [],
        perform: async (view, principal, context) =>
          result.parse(await handler(view, { payload: parsed.data, expected, principal, sight: sightOf(principal, scope), context })),
      },
    };
  };
