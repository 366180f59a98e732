import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { taskEntry, taskState } from '../task';
import { changeSpan } from './changeSpan';
import { IMPORTS_CHANNEL } from './imports';
import { TASKS_CHANNEL } from './tasks';

const moment = z.iso.datetime({ offset: true });
/** At most so many tasks, and so many acts on files, are listed; `total` counts them all. */
export const LISTED_WORK = 100;

/** A task on which something was done within the span: what was done last, by whom, and how often. */
export const changedWork = z.object({
  task: z.string(),
  title: z.string(),
  leads: z.array(z.string()),
  action: taskEntry.def.shape.action,
  by: z.string(),
  at: moment,
  note: z.nullable(z.string()),
  /** How it stood before the span; null where it was given within it. */
  from: z.nullable(taskState),
  to: taskState,
  /** Lines of its journal within the span. */
  count: z.int(),
});
export type ChangedWork = z.infer<typeof changedWork>;

export const taskChanges = defineFeed({
  id: 'task-changes',
  summary: 'Nhiệm vụ được giao, giao lại, chuyển trạng thái, ghi tiến độ kể từ một thời điểm: ai, việc gì, lúc nào',
  params: z.object(changeSpan),
  body: z.object({
    since: moment,
    tasks: z.array(changedWork),
    /** Tasks on which something was done, listed or not. */
    total: z.int(),
    /** What was loaded from documents, told by the document: so many tasks, for the first time or anew. */
    loaded: z.array(z.object({ document: z.string(), tasks: z.int(), at: moment, isFirst: z.boolean() })),
  }),
  scope: 'tasks',
  channels: [{ topic: TASKS_CHANNEL, class: 'journal' }],
});

/** One end that a file of the import door came to, or was brought to. */
export const importAct = z.object({
  file: z.uuid(),
  name: z.string(),
  act: z.enum(['applied', 'undone', 'refused', 'cancelled', 'interrupted']),
  /** Who decided it, or, of what decides itself, who sent the file. */
  by: z.string(),
  at: moment,
  /** Records that it wrote, where it was stored. */
  recorded: z.nullable(z.int()),
  /** Why it was taken back, or refused, in the words kept with it. */
  reason: z.nullable(z.string()),
});
export type ImportAct = z.infer<typeof importAct>;

export const importChanges = defineFeed({
  id: 'import-changes',
  summary: 'Tệp báo cáo được ghi, hoàn tác, từ chối, hủy kể từ một thời điểm: ai, tệp nào, lúc nào, vì sao',
  params: z.object(changeSpan),
  body: z.object({ since: moment, acts: z.array(importAct), total: z.int() }),
  scope: 'imports',
  channels: [{ topic: IMPORTS_CHANNEL, class: 'journal' }],
});
