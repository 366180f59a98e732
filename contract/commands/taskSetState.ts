import * as z from 'zod/mini';
import { day } from '../agencies';
import { defineCommand } from '../command';
import { taskState } from '../task';
import { changedTask, evidence, ofTask, reason, TASK_WORK_SCOPE, which } from './taskShapes';

/** Moves a task to another state by the rule of `rules/taskMoves.ts`: done needs a result; stopping or opening again, a reason. */
export const taskSetState = defineCommand({
  id: 'task.setState',
  summary: 'Chuyển trạng thái nhiệm vụ, kèm kết quả khi hoàn thành, kèm lý do khi dừng hoặc mở lại',
  scope: TASK_WORK_SCOPE,
  payload: z.object({
    ...which,
    state: taskState,
    note: z.nullable(reason),
    result: z.nullable(reason),
    /** When it was done, where that is not today; never a day to come. */
    doneOn: z.nullable(day),
    evidence,
  }),
  result: changedTask,
  current: changedTask,
  expects: 'required',
  mayWait: true,
  subject: ofTask,
});
