import { changeTask } from './changeTask';
import { checkTaskParties } from './checkTaskParties';
import type { Handler } from './handler';
import { taskInHand } from './taskInHand';

/** Charges others with a task. */
export const assignTask: Handler<'task.assign'> = async (view, { payload, expected, principal }) => {
  const { leads, person, coordinating, note } = payload;
  const before = await taskInHand(view, payload.task, expected);
  await checkTaskParties(view, [...leads, ...coordinating]);
  return changeTask(view, principal, before, { action: 'assigned', note, set: { leads, person, coordinating } });
};
