import type { ProblemError } from '../../contract/problem';
import type { Principal } from '../access/principal';
import type { Context } from './answer';
import { audit } from './audit';
import { sha256 } from '../sources/sha256';

/** Puts in the audit that a command was turned away at the door, which spends no revision, and gives back the problem to answer. */
export const refuse = async (
  { command, subject = null, body }: { command: string; subject?: string | null; body: unknown },
  problem: ProblemError,
  principal: Principal,
  { store }: Context,
  /** How many requests the one line tells of; what it says besides is of the first of them. */
  times = 1,
): Promise<ProblemError> => {
  const requestDigest = await sha256(JSON.stringify(body ?? null));
  const outcome = problem.kind === 'too-large' || problem.kind === 'not-found' ? 'invalid' : 'denied';
  await store.record((view) =>
    audit(view, principal, { command, subject, key: null, outcome, requestDigest, detail: problem.message, times }),
  );
  return problem;
};
