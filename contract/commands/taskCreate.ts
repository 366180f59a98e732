import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { taskDue, taskOrigin, taskRecurrence } from '../task';
import { changedTask, coordinating, leads, person, TASK_SCOPE, TEXT_MAX, title } from './taskShapes';

/** Gives a new task; it begins as not started. A recurring one needs a date to begin with. */
export const taskCreate = defineCommand({
  id: 'task.create',
  summary: 'Giao một nhiệm vụ mới, từ số liệu, cảnh báo, cuộc họp, kịch bản, kế hoạch hoặc nhập tay',
  scope: TASK_SCOPE,
  payload: z.object({
    title,
    body: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(TEXT_MAX))),
    origin: taskOrigin,
    leads,
    person,
    coordinating,
    due: taskDue,
    recurrence: z.nullable(taskRecurrence),
  }),
  result: changedTask,
  current: changedTask,
  expects: 'optional',
  subject: ({ title: name }) => `task:new:${name.slice(0, 100)}`,
});
