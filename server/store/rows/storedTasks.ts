import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import { task, taskEntry, type Task, type TaskEntry } from '../../../contract/task';
import type { Db } from '../store';

const bodyRow = z.object({ body: task });
const entryRow = z.object({ entry: taskEntry });

/** Every task as it stood at `revision`, with `actor` who changed it last. To stand after `from`. */
export const tasksAt = (revision: number): RawBuilder<unknown> => sql`(
  select t.id, t.n, v.actor, v.entry, v.body from task t join lateral (select * from task_version s where s.task_id = t.id
    and s.revision <= ${revision} order by s.version desc limit 1) v on true) stood`;

/** The tasks that were given by `revision`, in the order of their giving. */
export const readTasksAt = async (db: Db, revision: number): Promise<Task[]> => {
  const { rows } = await sql`select body from ${tasksAt(revision)} order by n`.execute(db);
  return rows.map((row) => bodyRow.parse(row).body);
};

export const readTaskAt = async (db: Db, revision: number, id: string): Promise<Task | null> => {
  const { rows } = await sql`select body from ${tasksAt(revision)} where id = ${id}`.execute(db);
  return rows[0] === undefined ? null : bodyRow.parse(rows[0]).body;
};

/** The journal of a task up to `revision`, oldest line first. */
export const readTaskJournal = async (db: Db, revision: number, id: string): Promise<TaskEntry[]> => {
  const { rows } = await sql`select entry from task_version where task_id = ${id} and revision <= ${revision} order by version`.execute(db);
  return rows.map((row) => entryRow.parse(row).entry);
};
