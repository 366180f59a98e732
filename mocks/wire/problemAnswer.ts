import type { ProblemError } from '../../contract/problem';
import type { WireAnswer } from './messages';

/** A refusal as it travels: problem details, RFC 9457. */
export const problemAnswer = ({ problem }: ProblemError, headers: [string, string][] = []): WireAnswer => ({
  status: problem.status,
  headers: [['content-type', 'application/problem+json; charset=utf-8'], ...headers],
  text: JSON.stringify(problem),
});
