import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { commandAnswer, type CommandDefinition } from '../../contract/command';
import type { CommandId } from '../../contract/commands/index';
import type { FeedDefinition } from '../../contract/feed';
import type { FeedId } from '../../contract/feeds/index';
import { problem } from '../../contract/problem';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { answer, type Context } from './answer';
import { execute } from './execute';

/** What a person may ask of a store, in the words of the contract: for tests. */
export const asksOf = (context: Context) => {
  const order = (command: CommandId, payload: unknown, expected: number | null) =>
    execute({ command, body: { id: randomUUID(), command, expected, payload } }, LOCAL_PRINCIPAL, context);
  return {
    /** The result of a command that must be done. */
    give: async <P extends z.ZodMiniType, R extends z.ZodMiniType>(
      { id, result }: CommandDefinition<CommandId, P, R>,
      payload: unknown,
      expected: number | null = null,
    ): Promise<z.infer<R>> => {
      const { status, text } = await order(id, payload, expected);
      if (status !== 200) throw new Error(text);
      return result.parse(commandAnswer(z.unknown()).parse(JSON.parse(text)).result);
    },
    /** The problem of a command that must not be done. */
    refused: async (command: CommandId, payload: unknown, expected: number | null = null) => {
      const { status, text } = await order(command, payload, expected);
      if (status < 400) throw new Error(`the command was done: ${text}`);
      return problem.parse(JSON.parse(text));
    },
    /** What a feed shows the local person. */
    ask: async <P extends z.ZodMiniType, B extends z.ZodMiniType>(
      { id, body }: FeedDefinition<FeedId, P, B>,
      params: Record<string, string> = {},
      asOf: string | null = null,
    ): Promise<z.infer<B>> => body.parse((await answer({ feed: id, params, asOf }, LOCAL_PRINCIPAL, context)).envelope.body),
  };
};
