import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { changedTask, evidence, ofTask, reason, TASK_WORK_SCOPE, which } from './taskShapes';

/** Adds a note on how a task goes, with what shows it; a note contradicts nobody, and so needs no version. */
export const taskNote = defineCommand({
  id: 'task.note',
  summary: 'Ghi tiến độ của nhiệm vụ, kèm minh chứng nếu có',
  scope: TASK_WORK_SCOPE,
  payload: z.object({ ...which, note: reason, evidence }),
  result: changedTask,
  current: changedTask,
  expects: 'optional',
  mayWait: true,
  subject: ofTask,
});
