import { ProblemError } from '../../../contract/problem';
import { findTaskParty } from '../../../contract/rules/taskParties';
import type { TaskParty } from '../../../contract/task';
import { readRegisters } from '../../store/rows/storedRegisters';
import type { WriteView } from '../../store/store';

/** @throws ProblemError `bad-request`, naming the agencies and committees that the registers do not have. */
export const checkTaskParties = async ({ db, revision }: WriteView, parties: readonly TaskParty[]): Promise<void> => {
  if (parties.every(({ agency }) => agency === null)) return;
  const find = findTaskParty(await readRegisters(db, revision));
  const unknown = parties.filter(({ agency }) => agency !== null && find(agency) === undefined);
  if (unknown.length === 0) return;
  const names = unknown.map(({ name }) => name).join(', ');
  throw new ProblemError('bad-request', `Danh mục không có cơ quan: ${names}. Hãy chọn cơ quan trong danh mục.`);
};
