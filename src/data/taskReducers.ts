import type * as z from 'zod/mini';
import type { Change } from '../../contract/events';
import type { taskDetail, tasks } from '../../contract/feeds/tasks';

type Tasks = z.infer<typeof tasks.body>;
type Detail = z.infer<typeof taskDetail.body>;

/** Puts a task in the place of what it was; a new one stands last, as the server lists it. */
export const reduceTasks = (body: Tasks, change: Change): Tasks => {
  if (change.kind !== 'task.changed') return body;
  const { task } = change;
  const isKnown = body.tasks.some(({ id }) => id === task.id);
  return { tasks: isKnown ? body.tasks.map((each) => (each.id === task.id ? task : each)) : [...body.tasks, task] };
};

/** Brings one task and its journal on by the line of the change. */
export const reduceTaskDetail = (body: Detail, change: Change): Detail =>
  change.kind === 'task.changed' && change.task.id === body.task.id
    ? { task: change.task, journal: [...body.journal, change.entry] }
    : body;
