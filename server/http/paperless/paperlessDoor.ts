import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { ProblemError } from '../../../contract/problem';
import { systemPrincipal, type Principal } from '../../access/principal';
import type { Context } from '../../core/answer';
import type { createRefusalCounter } from '../../core/refusalCounter';
import { cameFrom } from '../cameFrom';
import { checkSigned, notSigned } from './checkSigned';
import type { PaperlessKey } from './readPaperlessKeys';

export const PAPERLESS = 'paperless';
/** Whoever knocks without a key. */
const STRANGER = systemPrincipal('?');

export interface Caller {
  key: PaperlessKey;
  principal: Principal;
  /** Refuses a request of this caller, with a line in the audit. */
  refuse: (problem: ProblemError) => Promise<ProblemError>;
}

/** Who sent a request, proved by its signature. @throws ProblemError `not-signed`, in the audit by its reason, [MT10] */
export const callerOf = async (
  request: FastifyRequest,
  keys: readonly PaperlessKey[],
  context: Context,
  refusals: ReturnType<typeof createRefusalCounter>,
): Promise<Caller> => {
  const checked = await checkSigned(request, keys, context);
  const is = checked.key === null ? STRANGER : systemPrincipal(checked.key.system);
  const principal = { ...is, from: cameFrom('system', request.address) };
  const refuse = (problem: ProblemError, which?: string) => refusals.refuse({ command: PAPERLESS, body: null }, problem, principal, which);
  if ('fault' in checked) throw await refuse(notSigned(checked.fault), checked.fault);
  return { key: checked.key, principal, refuse };
};

const key = z.uuid();

/** The key under which a change is done once, [CM3]. */
export const idempotencyKey = async ({ headers }: FastifyRequest, { refuse }: Caller): Promise<string> => {
  const parsed = key.safeParse(headers['idempotency-key']);
  if (parsed.success) return parsed.data;
  throw await refuse(
    new ProblemError('bad-request', 'Hãy gửi tiêu đề Idempotency-Key là một UUID; gửi lại cùng nội dung thì giữ nguyên mã đó.'),
  );
};

/** The JSON of a body; undefined where it is empty. @throws ProblemError */
export const jsonOf = async (request: FastifyRequest, { refuse }: Caller): Promise<unknown> => {
  const text = request.body instanceof Buffer ? request.body.toString('utf8') : '';
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw await refuse(new ProblemError('not-json', 'Nội dung phải là JSON (UTF-8).'));
  }
};
