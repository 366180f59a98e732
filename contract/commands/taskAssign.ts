import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { changedTask, coordinating, leads, ofTask, person, reason, TASK_SCOPE, which } from './taskShapes';

/** Says anew who is charged with a task; what is not named is taken off it. */
export const taskAssign = defineCommand({
  id: 'task.assign',
  summary: 'Giao lại nhiệm vụ: cơ quan chủ trì, người phụ trách, cơ quan phối hợp',
  scope: TASK_SCOPE,
  payload: z.object({ ...which, leads, person, coordinating, note: z.nullable(reason) }),
  result: changedTask,
  current: changedTask,
  expects: 'required',
  subject: ofTask,
});
