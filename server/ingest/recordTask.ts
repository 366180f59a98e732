import { sql } from 'kysely';
import * as z from 'zod/mini';
import { TASKS_CHANNEL } from '../../contract/feeds/tasks';
import { task as taskSchema, taskEntry, type Task, type TaskEntry } from '../../contract/task';
import { storableJson } from '../store/rows/storableJson';
import type { WriteView } from '../store/store';

export interface TaskChange {
  task: Task;
  entry: TaskEntry;
}
/** At most so many changes travel in one message. */
const BATCH = 100;
const written = z.object({ task: taskSchema, entry: taskEntry });

/** As jsonb can hold it: no NUL and no half of a character. */
const toStored = (change: TaskChange): TaskChange => written.parse(JSON.parse(storableJson(change)));

/** Stores the next version of each task beside those before it and tells of it on `tasks`; answers the tasks as they are kept. */
export const recordTasks = async (view: WriteView, actor: string, changes: readonly TaskChange[]): Promise<Task[]> => {
  const kept = changes.map(toStored);
  const rows = kept.map(({ task, entry }) => ({ id: task.id, version: task.version, entry, body: task }));
  const given = sql`jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as r(row, n)`;
  await sql`insert into task (id) select r.row->>'id' from ${given} order by r.n on conflict (id) do nothing`.execute(view.db);
  await sql`insert into task_version (task_id, version, revision, actor, entry, body)
    select r.row->>'id', (r.row->>'version')::integer, ${view.revision}, ${actor}, r.row->'entry', r.row->'body' from ${given}`.execute(
    view.db,
  );
  for (let from = 0; from < kept.length; from += BATCH) {
    await view.publish(
      TASKS_CHANNEL,
      kept.slice(from, from + BATCH).map(({ task, entry }) => ({ kind: 'task.changed', task, entry })),
    );
  }
  return kept.map(({ task }) => task);
};
