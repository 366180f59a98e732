import { FEEDS } from '../../../contract/feeds/index';
import type { Task } from '../../../contract/task';
import { sightOf } from '../../access/rows';
import { recordTasks } from '../../ingest/recordTask';
import { noteTask } from '../alarms/noteTask';
import { checkTaskParties } from './checkTaskParties';
import type { Handler } from './handler';
import { refuseBeyond } from './refuseBeyond';
import { startRecurrence } from './taskSchedule';

/** Gives a new task, named by the revision that it came with; it begins as not started. Of an alarm, its journal says so. */
export const createTask: Handler<'task.create'> = async (view, { payload, principal, sight }) => {
  const { title, body, origin, leads, person, coordinating, due } = payload;
  await checkTaskParties(view, [...leads, ...coordinating]);
  refuseBeyond(sight, { leads, coordinating });
  const task: Task = {
    id: `nv-${view.revision}`,
    title,
    body,
    origin,
    leads,
    person,
    coordinating,
    due,
    dueSince: view.at,
    recurrence: startRecurrence(due, payload.recurrence),
    rounds: { onTime: 0, late: 0 },
    state: 'not-started',
    doneOn: null,
    result: null,
    evidence: [],
    lastNote: null,
    createdAt: view.at,
    changedAt: view.at,
    version: 1,
  };
  const entry = { version: 1, at: view.at, by: principal.name, action: 'created' as const, note: null, changes: [] };
  const [kept = task] = await recordTasks(view, principal.id, [{ task, entry }]);
  if (origin.kind === 'alarm' && origin.ref !== null)
    await noteTask(view, origin.ref, { task: task.id, actor: principal.name }, sightOf(principal, FEEDS.alarms.scope));
  return { task: kept };
};
