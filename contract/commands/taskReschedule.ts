import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { taskDue, taskRecurrence } from '../task';
import { changedTask, ofTask, reason, TASK_SCOPE, which } from './taskShapes';

/** Sets another date or period, and whether the task comes again; never without a reason. */
export const taskReschedule = defineCommand({
  id: 'task.reschedule',
  summary: 'Đổi thời hạn của nhiệm vụ, phải nêu lý do',
  scope: TASK_SCOPE,
  payload: z.object({ ...which, due: taskDue, recurrence: z.nullable(taskRecurrence), reason }),
  result: changedTask,
  current: changedTask,
  expects: 'required',
  subject: ofTask,
});
