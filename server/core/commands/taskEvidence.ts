import { ProblemError } from '../../../contract/problem';
import type { TaskEvidence } from '../../../contract/task';
import { isSameJson } from '../../ingest/sameJson';

/** Beyond this nobody reads them; the journal of a task is no archive. */
const MOST = 100;

/** The evidence of a task with what is new of `added`. @throws ProblemError `bad-request` where that is too much. */
export const addEvidence = (known: readonly TaskEvidence[], added: readonly TaskEvidence[]): TaskEvidence[] => {
  const all = [...known];
  for (const each of added) if (!all.some((one) => isSameJson(one, each))) all.push(each);
  if (all.length > MOST) throw new ProblemError('bad-request', `Một nhiệm vụ có tối đa ${MOST} minh chứng. Hãy gộp vào một văn bản.`);
  return all;
};
