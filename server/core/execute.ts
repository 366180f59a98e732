import { sql } from 'kysely';
import type { CommandRequest } from '../../contract/command';
import { ProblemError } from '../../contract/problem';
import type { Principal } from '../access/principal';
import type { WriteView } from '../store/store';
import type { Context } from './answer';
import { audit, type AuditEntry, type AuditOutcome } from './audit';
import { checkOrder } from './checkOrder';
import type { BoundOrder } from './commands/bind';
import { sha256 } from '../sources/sha256';
import { findAnswer, keepAnswer, type StoredAnswer } from './storedAnswer';

/** What goes back over the wire: a command answer, or a problem when `status` is 400 or more. */
export interface Executed extends StoredAnswer {
  replayed: boolean;
}

const said = ({ problem }: ProblemError): StoredAnswer => ({ status: problem.status, text: JSON.stringify(problem) });

/** Does the command, or undoes all of it and answers the problem; either is the answer from now on. */
const attempt = async (
  view: WriteView,
  { id, command }: CommandRequest,
  order: BoundOrder,
  principal: Principal,
  context: Context,
): Promise<{ answer: StoredAnswer; outcome: AuditOutcome; detail: string | null }> => {
  await sql`savepoint command`.execute(view.db);
  try {
    const result = await order.perform(view, principal, context);
    return {
      answer: { status: 200, text: JSON.stringify({ id, command, revision: view.revision, result }) },
      outcome: 'done',
      detail: null,
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await sql`rollback to savepoint command`.execute(view.db);
    return { answer: said(error), outcome: error.kind === 'conflict' ? 'conflict' : 'refused', detail: error.message };
  }
};

type Earlier = NonNullable<Awaited<ReturnType<typeof findAnswer>>>;

/** The key was used before, and so nothing is done. */
class KeyUsed extends Error {
  constructor(readonly earlier: Earlier) {
    super('the key was used before');
  }
}

/** The answer once given to the same request, [CM3]; to another one, that its key is taken, [CM4]. */
const answerAgain = async (
  earlier: Earlier,
  entry: Pick<AuditEntry, 'command' | 'subject' | 'key' | 'requestDigest'>,
  principal: Principal,
  { store }: Context,
): Promise<Executed> => {
  const isSame = earlier.requestDigest === entry.requestDigest;
  await store.record((view) => audit(view, principal, { ...entry, outcome: isSame ? 'replayed' : 'key-reused', detail: null }));
  if (isSame) return { status: earlier.status, text: earlier.text, replayed: true };
  const problem = new ProblemError('key-reused', 'Mã "id" đã dùng cho một lệnh khác. Hãy tạo mã mới cho lệnh này.');
  return { ...said(problem), replayed: false };
};

/**
 * Gives a command for a principal: transport-free, so that a browser can run it too. Answer, effect and audit are of one
 * transaction, and writers stand in line, so that a key is done once however often and however near together it comes, [CM3].
 * `body` is what came over the wire, unparsed. Rejects only when the database fails or a handler has a fault.
 */
export const execute = async (
  { command, body }: { command: string; body: unknown },
  principal: Principal,
  context: Context,
): Promise<Executed> => {
  const checked = checkOrder(command, body, principal);
  const requestDigest = await sha256(
    JSON.stringify('order' in checked ? { ...checked.request, payload: checked.order.payload } : (body ?? null)),
  );
  if (!('order' in checked)) {
    const { outcome, problem, key } = checked;
    await context.store.record((view) =>
      audit(view, principal, { command, subject: null, key, outcome, requestDigest, detail: problem.message }),
    );
    return { ...said(problem), replayed: false };
  }
  const { request, order } = checked;
  const entry = { command, subject: order.subject, key: request.id, requestDigest };
  const run = async (view: WriteView): Promise<Executed> => {
    // Thrown, so that what changes nothing spends no revision either.
    const earlier = await findAnswer(view, principal.id, entry.key);
    if (earlier) throw new KeyUsed(earlier);
    const { answer, outcome, detail } = await attempt(view, request, order, principal, context);
    await keepAnswer(view, { actor: principal.id, key: entry.key, requestDigest, answer });
    await audit(view, principal, { ...entry, outcome, detail });
    return { ...answer, replayed: false };
  };
  return context.store.write(principal.id, `command ${command}`, run).catch(async (error: unknown) => {
    if (error instanceof KeyUsed) return answerAgain(error.earlier, entry, principal, context);
    // The answer is not kept: the same key may try again. What failed is in the log of the process, not in the audit.
    await context.store.record((view) => audit(view, principal, { ...entry, outcome: 'failed', detail: null })).catch(() => undefined);
    throw error;
  });
};
