import { sql } from 'kysely';
import * as z from 'zod/mini';
import { dueReminders } from '../../contract/rules/taskReminders';
import { vietnamDay } from '../../contract/rules/taskTiming';
import { presentAgencies } from '../../contract/rules/taskAgencies';
import { findTaskParty } from '../../contract/rules/taskParties';
import { task as taskSchema, type TaskParty } from '../../contract/task';
import { readRegisters, type Registers } from '../store/rows/storedRegisters';
import { tasksAt } from '../store/rows/storedTasks';
import type { Store } from '../store/store';

const taskRow = z.object({ body: taskSchema, giver: z.string() });
const countRow = z.object({ id: z.coerce.number() });

/** What the reminders of a task are made of, and nothing else of it. */
const readOpenTasks = (store: Store): Promise<{ tasks: z.infer<typeof taskRow>[]; registers: Registers | null }> =>
  store.read(null, async ({ db, revision }) => {
    const { rows } = await sql`select body, (select f.actor from task_version f where f.task_id = stood.id and f.version = 1) as giver
      from ${tasksAt(revision)} where body->>'state' in ('not-started', 'doing')`.execute(db);
    return { tasks: rows.map((row) => taskRow.parse(row)), registers: rows.length === 0 ? null : await readRegisters(db, revision) };
  });

/** Who is to be reminded: of an agency that is no more, those that came after it. */
const receivers = (leads: readonly TaskParty[], find: ReturnType<typeof findTaskParty>): TaskParty[] =>
  leads.flatMap((party) => {
    if (party.agency === null) return [party];
    return presentAgencies(find, party.agency).map((id) => ({ ...party, agency: id, name: find(id)?.name ?? party.name }));
  });

/** Writes the reminders that are due by the injected clock to `task_reminder`, each once however often and by how many gateways it is asked; answers how many were new. */
export const recordDueReminders = async (store: Store, now: Date): Promise<number> => {
  const today = vietnamDay(now.getTime());
  const { tasks, registers } = await readOpenTasks(store);
  const find = registers === null ? () => undefined : findTaskParty(registers);
  const due = tasks.flatMap(({ body, giver }) =>
    dueReminders(body, today).map((reminder) => ({
      ...reminder,
      task: body.id,
      agencies: receivers(body.leads, find),
      person: body.person,
      giver,
    })),
  );
  if (due.length === 0) return 0;
  // No feed shows them: they spend no revision.
  return store.record(async ({ db }) => {
    const { rows } = await sql`insert into task_reminder (task_id, step, to_whom, last_day, due_on, agencies, person, giver, recorded_at)
      select r.task, r.step, r."to", r."lastDay", r."on", r.agencies, r.person, r.giver, ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(due)}::jsonb)
        as r(task text, step text, "to" text, "lastDay" date, "on" date, agencies jsonb, person text, giver text)
      on conflict (task_id, last_day, step) do nothing returning id`.execute(db);
    return rows.map((row) => countRow.parse(row)).length;
  });
};
