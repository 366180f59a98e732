import { sql } from 'kysely';
import * as z from 'zod/mini';
import { audience as personForm } from '../../contract/notification';
import type { Notice } from '../core/notice';
import { bigintColumn } from '../store/rows/columns';
import { tasksAt } from '../store/rows/storedTasks';
import type { Db } from '../store/store';
import type { Producer } from './producer';

/** Reminders are numbered before they are stored: one with a smaller number may be stored a little later. */
const OVERLAP = 50;
const newestRow = z.object({ newest: z.nullable(bigintColumn) });
const reminderRow = z.object({
  id: bigintColumn,
  task_id: z.string(),
  step: z.string(),
  to_whom: z.enum(['lead', 'giver', 'leaders']),
  agencies: z.array(z.object({ agency: z.nullable(z.string()) })),
  giver: z.string(),
  title: z.nullable(z.string()),
});
const DUTY = 'role:duty';
type Reminder = z.infer<typeof reminderRow>;

const audiencesOf = ({ to_whom: to, agencies, giver }: Reminder): string[] => {
  if (to === 'leaders') return ['role:leader'];
  // What a plan set down was given by the province.
  if (to === 'giver' && giver === 'seed') return ['role:leader'];
  if (to === 'giver') return [personForm.safeParse(`person:${giver}`).success ? `person:${giver}` : DUTY];
  // A party that no register knows has nobody to be told: whoever is on duty passes it on.
  return [...new Set(agencies.map(({ agency }) => (agency === null ? DUTY : `agency:${agency}`)))];
};

const toNotices = (reminder: Reminder): Notice[] =>
  audiencesOf(reminder).map((audience) => ({
    eventId: `task-reminder:${reminder.id}:${audience}`,
    key: reminder.step.startsWith('overdue') || reminder.step === 'escalated' ? 'task.late' : 'task.due',
    params: { title: reminder.title ?? reminder.task_id },
    severity: reminder.step === 'escalated' ? 'critical' : reminder.step.startsWith('overdue') ? 'warning' : 'info',
    link: `/nhiem-vu?nhiem-vu=${encodeURIComponent(reminder.task_id)}`,
    audience,
  }));

/** Tells the reminders of tasks that became due: each was recorded once, and is told once. */
export const taskProducer: Producer = {
  id: 'task-reminders',
  first: 'oldest',
  newest: async (db: Db) => newestRow.parse((await sql`select max(id) as newest from task_reminder`.execute(db)).rows[0]).newest ?? 0,
  read: async (db, after, until, revision) => {
    const { rows } = await sql`select r.id, r.task_id, r.step, r.to_whom, r.agencies, r.giver, stood.body->>'title' as title
      from task_reminder r left join ${tasksAt(revision)} on stood.id = r.task_id
      where r.id > ${Math.max(0, after - OVERLAP)} and r.id <= ${until} order by r.id`.execute(db);
    return rows.map((row) => reminderRow.parse(row)).flatMap(toNotices);
  },
};
