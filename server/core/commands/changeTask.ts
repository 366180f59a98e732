import type { Task, TaskEntry } from '../../../contract/task';
import type { Principal } from '../../access/principal';
import { recordTasks } from '../../ingest/recordTask';
import { taskChanges } from '../../ingest/taskChanges';
import type { WriteView } from '../../store/store';

interface Step {
  action: TaskEntry['action'];
  note: string | null;
  /** What of the task is new. */
  set: Partial<Task>;
}

/** Makes the next version of a task, with the line of its journal, and answers the task as it is now. */
export const changeTask = async (
  view: WriteView,
  principal: Principal,
  before: Task,
  { action, note, set }: Step,
): Promise<{ task: Task }> => {
  const lastNote = note === null ? {} : { lastNote: { at: view.at, by: principal.name, text: note } };
  const after: Task = { ...before, ...set, ...lastNote, changedAt: view.at, version: before.version + 1 };
  const entry = { version: after.version, at: view.at, by: principal.name, action, note, changes: taskChanges(before, after) };
  const [task = after] = await recordTasks(view, principal.id, [{ task: after, entry }]);
  return { task };
};
