import type { TaskState } from '../task';

/** What a person can say of a task; that nothing is known is no word of a person. */
export const TOLD_STATES = ['not-started', 'doing', 'done', 'stopped'] as const satisfies readonly TaskState[];

const isClosed = (state: TaskState): boolean => state === 'done' || state === 'stopped';

/** What a move asks for besides the state: a result where something is done, a reason where it is stopped or opened again. */
export const moveNeeds = (from: TaskState, to: TaskState): 'result' | 'note' | null => {
  if (to === 'done') return 'result';
  return to === 'stopped' || isClosed(from) ? 'note' : null;
};

/** Why a move cannot be made; null: it can. */
export const whyNotMove = (
  from: TaskState,
  to: TaskState,
  given: { note: string | null; result: string | null },
): 'same' | 'unknown' | 'result' | 'note' | null => {
  if (to === 'unknown') return 'unknown';
  if (from === to) return 'same';
  const needs = moveNeeds(from, to);
  return needs !== null && given[needs] === null ? needs : null;
};
