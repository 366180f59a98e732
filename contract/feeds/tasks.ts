import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { task, taskEntry } from '../task';

const TASKS_SCOPE = 'tasks';
export const TASKS_CHANNEL = 'tasks';
const channels = [{ topic: TASKS_CHANNEL, class: 'journal' }] as const;
export const taskId = z.string().check(z.regex(/^[\p{L}\p{N}.:_-]{1,80}$/u));

/** Every task, in the order in which they were given. */
export const tasks = defineFeed({
  id: 'tasks',
  summary: 'Nhiệm vụ từ kế hoạch, cảnh báo, cuộc họp, kịch bản và số liệu: cơ quan, thời hạn, trạng thái, kết quả',
  params: z.object({}),
  body: z.object({ tasks: z.array(task) }),
  scope: TASKS_SCOPE,
  channels,
});

/** One task with its journal, oldest line first. */
export const taskDetail = defineFeed({
  id: 'task-detail',
  summary: 'Một nhiệm vụ và nhật ký mọi thay đổi của nó',
  params: z.object({ task: taskId }),
  body: z.object({ task, journal: z.array(taskEntry) }),
  scope: TASKS_SCOPE,
  channels,
});
