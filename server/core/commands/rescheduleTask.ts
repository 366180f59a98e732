import { ProblemError } from '../../../contract/problem';
import { mayReschedule } from '../../../contract/rules/taskTiming';
import { isSameJson } from '../../ingest/sameJson';
import { changeTask } from './changeTask';
import type { Handler } from './handler';
import { taskInHand } from './taskInHand';
import { startRecurrence } from './taskSchedule';

/** Sets another term, with its reason; reminders begin anew with it. What is done or stopped keeps the term it was judged by. */
export const rescheduleTask: Handler<'task.reschedule'> = async (view, { payload, expected, principal, sight }) => {
  const { due, reason } = payload;
  const before = await taskInHand(view, payload.task, expected, sight);
  if (!mayReschedule(before.state)) throw new ProblemError('bad-request', 'Hãy mở lại nhiệm vụ trước khi đổi thời hạn.');
  const recurrence = startRecurrence(due, payload.recurrence);
  if (isSameJson(before.due, due) && isSameJson(before.recurrence, recurrence)) {
    throw new ProblemError('bad-request', 'Thời hạn mới trùng thời hạn đang có. Hãy chọn thời hạn khác.');
  }
  return changeTask(view, principal, before, { action: 'rescheduled', note: reason, set: { due, recurrence, dueSince: view.at } });
};
