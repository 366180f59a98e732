import type { Task, TaskEvidence, TaskField, TaskParty } from '../../contract/task';
import { isSameJson } from './sameJson';

const namesOf = (parties: readonly TaskParty[]): string[] => parties.map(({ name }) => name);
const TEXTS = ['title', 'body', 'person', 'result', 'doneOn'] as const;

/** What of `after` is new beside `before`, as the journal tells it; evidence only grows. */
export const taskChanges = (before: Task, after: Task): TaskField[] => {
  const changes: TaskField[] = [];
  if (before.state !== after.state) changes.push({ field: 'state', from: before.state, to: after.state });
  if (!isSameJson(before.due, after.due)) changes.push({ field: 'due', from: before.due, to: after.due });
  if (!isSameJson(before.recurrence, after.recurrence))
    changes.push({ field: 'recurrence', from: before.recurrence, to: after.recurrence });
  for (const field of ['leads', 'coordinating'] as const) {
    if (!isSameJson(before[field], after[field])) changes.push({ field, from: namesOf(before[field]), to: namesOf(after[field]) });
  }
  for (const field of TEXTS) if (before[field] !== after[field]) changes.push({ field, from: before[field], to: after[field] });
  const added: TaskEvidence[] = after.evidence.slice(before.evidence.length);
  if (added.length > 0) changes.push({ field: 'evidence', added });
  return changes;
};
