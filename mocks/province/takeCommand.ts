import { REPLAYED_HEADER } from '../../contract/command';
import { ProblemError } from '../../contract/problem';
import type { Principal } from '../../server/access/principal';
import type { Context } from '../../server/core/answer';
import { execute } from '../../server/core/execute';
import { refuse } from '../../server/core/refuse';
import type { CommandOrder, WireAnswer } from '../wire/messages';

const JSON_TYPE = /^application\/json\s*(;|$)/i;
const NOT_JSON = 'Lệnh phải được gửi dạng JSON: đặt Content-Type là application/json.';

/** What is no JSON is left for the command to refuse, so that the audit has it too. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A command over HTTP, [CM1]–[CM6]. @throws ProblemError when it is no JSON, [CM7]; another page's requests never get here. */
export const takeCommand = async (
  { command, contentType, text }: CommandOrder,
  principal: Principal,
  context: Context,
): Promise<WireAnswer> => {
  const body = parse(text);
  if (!JSON_TYPE.test(contentType)) throw await refuse({ command, body }, new ProblemError('not-json', NOT_JSON), principal, context);
  const done = await execute({ command, body }, principal, context);
  const type = done.status < 400 ? 'application/json' : 'application/problem+json';
  return {
    status: done.status,
    headers: [
      ['content-type', `${type}; charset=utf-8`],
      ['cache-control', 'no-store'],
      ...(done.replayed ? [[REPLAYED_HEADER, 'true'] satisfies [string, string]] : []),
    ],
    text: done.text,
  };
};
