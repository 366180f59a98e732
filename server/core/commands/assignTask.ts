import { changeTask } from './changeTask';
import { checkTaskParties } from './checkTaskParties';
import type { Handler } from './handler';
import { refuseBeyond } from './refuseBeyond';
import { taskInHand } from './taskInHand';

/** Charges others with a task; who is limited keeps it with their own. */
export const assignTask: Handler<'task.assign'> = async (view, { payload, expected, principal, sight }) => {
  const { leads, person, coordinating, note } = payload;
  const before = await taskInHand(view, payload.task, expected, sight);
  await checkTaskParties(view, [...leads, ...coordinating]);
  refuseBeyond(sight, { leads, coordinating });
  return changeTask(view, principal, before, { action: 'assigned', note, set: { leads, person, coordinating } });
};
