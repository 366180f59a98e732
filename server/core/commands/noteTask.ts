import { addEvidence } from './taskEvidence';
import { changeTask } from './changeTask';
import type { Handler } from './handler';
import { taskInHand } from './taskInHand';

/** Notes how a task goes; who writes at the same time is not in the way. */
export const noteTask: Handler<'task.note'> = async (view, { payload, expected, principal, sight }) => {
  const before = await taskInHand(view, payload.task, expected, sight);
  return changeTask(view, principal, before, {
    action: 'note',
    note: payload.note,
    set: { evidence: addEvidence(before.evidence, payload.evidence) },
  });
};
