import * as z from 'zod/mini';

export interface CommandDefinition<
  Id extends string,
  P extends z.ZodMiniType,
  R extends z.ZodMiniType,
  C extends z.ZodMiniType = z.ZodMiniType,
> {
  id: Id;
  summary: string;
  /** What a principal must hold to give the command. */
  scope: string;
  payload: P;
  result: R;
  /** What is true now: what a conflict carries, so that a person can decide anew. */
  current: C;
  /** `required`: the command must name the state version it was decided on; `optional`: it may, and then it is held to it. */
  expects: 'required' | 'optional';
  /** The scopes of what the payload names, all of which a principal must hold too, [CM1]. */
  reads?: (payload: z.infer<P>) => readonly string[];
  /** It carries the state it was decided on, or contradicts nobody: a device may keep it and send it when it can, [OF4]. */
  mayWait?: true;
  /** What the command is about, as the audit names it. */
  subject: (payload: z.infer<P>) => string;
}

/** A command asks for one change, once: what it needs, what it answers, and what is true when it comes too late. */
export const defineCommand = <const Id extends string, P extends z.ZodMiniType, R extends z.ZodMiniType, C extends z.ZodMiniType>(
  definition: CommandDefinition<Id, P, R, C>,
): CommandDefinition<Id, P, R, C> => definition;

/** Body of `POST /api/commands/{command}`. The same `id` twice is the same command: it is done once and answered alike, [CM3]. */
export const commandRequest = z.object({
  /** Idempotency key, chosen by the sender. */
  id: z.uuid(),
  command: z.string(),
  /** The state version that the decision was made on, [CM5]. */
  expected: z.nullable(z.int()),
  payload: z.unknown(),
});
export type CommandRequest = z.infer<typeof commandRequest>;

/** The answer to a command that was done, at the revision that it made. */
export const commandAnswer = <R extends z.ZodMiniType>(result: R) =>
  z.object({ id: z.uuid(), command: z.string(), revision: z.int(), result });

/** `true` on an answer that was given before and is given again, [CM3]. */
export const REPLAYED_HEADER = 'ioc-replayed';
