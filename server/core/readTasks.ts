import type * as z from 'zod/mini';
import type { taskDetail, tasks } from '../../contract/feeds/tasks';
import { ProblemError } from '../../contract/problem';
import { readTaskAt, readTaskJournal, readTasksAt } from '../store/rows/storedTasks';
import type { Db } from '../store/store';

/** Every task as it stood at `revision`. */
export const readTasks = async (db: Db, revision: number): Promise<z.infer<(typeof tasks)['body']>> => ({
  tasks: await readTasksAt(db, revision),
});

/** What is answered for a task that is not there, or that is not seen. */
export const noTask = (): ProblemError =>
  new ProblemError('not-found', 'Tại thời điểm này chưa có nhiệm vụ này. Hãy chọn nhiệm vụ khác, hoặc xem số hiện tại.');

/** One task and its journal as they stood at `revision`. @throws ProblemError `not-found` */
export const readTaskDetail = async (db: Db, revision: number, id: string): Promise<z.infer<(typeof taskDetail)['body']>> => {
  const task = await readTaskAt(db, revision, id);
  if (task === null) throw noTask();
  return { task, journal: await readTaskJournal(db, revision, id) };
};
