import type { NewEntry } from './outboxEntry';

const ID = '5f1c7c1e-3a52-4d0f-9d59-0d5b1c6e2a1';
/** The id of the n-th act, n below ten. */
export const entryId = (no: number): string => `${ID}${no}`;

/** The n-th act that waits: a note on a task. */
export const entryOf = (no: number, more: Partial<NewEntry> = {}): NewEntry => ({
  id: entryId(no),
  command: 'task.note',
  subject: 'task:a',
  expected: null,
  payload: { task: 'a', note: `lần ${no}`, evidence: [] },
  about: null,
  at: 1_000,
  ...more,
});
