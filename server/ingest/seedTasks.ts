import { sql } from 'kysely';
import * as z from 'zod/mini';
import { task as taskSchema, type Task } from '../../contract/task';
import type { ReadData } from '../sources/dataFiles';
import { tasksAt } from '../store/rows/storedTasks';
import type { Store, WriteView } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import { recordTasks, type TaskChange } from './recordTask';
import { isSameJson } from './sameJson';
import { taskChanges } from './taskChanges';
import { readTaskPlans, type PlannedTask } from './taskPlan';

const ACTOR = 'seed';
const BY = 'Hệ thống';
const knownRow = z.object({ body: taskSchema, touched: z.boolean() });

interface Known {
  task: Task;
  /** A person has changed it since: then only what the document calls it is taken from the document. */
  isTouched: boolean;
}

const readKnown = async ({ db, revision }: WriteView): Promise<Map<string, Known>> => {
  const { rows } =
    await sql`select body, exists (select 1 from task_version v where v.task_id = stood.id and v.actor <> ${ACTOR}) as touched
    from ${tasksAt(revision)}`.execute(db);
  return new Map(
    rows.map((row) => {
      const { body, touched } = knownRow.parse(row);
      return [body.id, { task: body, isTouched: touched }];
    }),
  );
};

const firstVersion = (planned: PlannedTask, at: string): TaskChange => ({
  task: {
    ...planned,
    body: null,
    person: null,
    dueSince: at,
    recurrence: null,
    rounds: { onTime: 0, late: 0 },
    // The documents do not say what was done of them.
    state: 'unknown',
    doneOn: null,
    result: null,
    evidence: [],
    lastNote: null,
    createdAt: at,
    changedAt: at,
    version: 1,
  },
  entry: { version: 1, at, by: BY, action: 'seeded', note: null, changes: [] },
});

const nextVersion = ({ task, isTouched }: Known, planned: PlannedTask, at: string): TaskChange | null => {
  const { title, origin } = planned;
  const taken = { ...task, ...(isTouched ? { title, origin } : planned) };
  if (isSameJson(task, taken)) return null;
  const changes = taskChanges(task, taken);
  const version = task.version + 1;
  const dueSince = changes.some(({ field }) => field === 'due') ? at : task.dueSince;
  return { task: { ...taken, dueSince, changedAt: at, version }, entry: { version, at, by: BY, action: 'seeded', note: null, changes } };
};

/** Loads the tasks of the plans in `data/tasks`, each once; a corrected document is a new version and takes back nothing that a person decided. */
export const seedTasks = async (store: Store, read: ReadData): Promise<boolean> => {
  const planned = await readTaskPlans(read);
  return writeIfNew(store, ACTOR, 'seed tasks', async (view, nothing) => {
    const known = await readKnown(view);
    const changes = planned.flatMap((each) => {
      const found = known.get(each.id);
      const change = found ? nextVersion(found, each, view.at) : firstVersion(each, view.at);
      return change ? [change] : [];
    });
    if (changes.length === 0) return nothing(false);
    await recordTasks(view, ACTOR, changes);
    return true;
  });
};
