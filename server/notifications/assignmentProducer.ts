import { sql } from 'kysely';
import * as z from 'zod/mini';
import { taskParty } from '../../contract/task';
import type { Notice } from '../core/notice';
import type { Producer } from './producer';

const DUTY = 'role:duty';
const parties = z.array(taskParty);
const versionRow = z.object({
  task_id: z.string(),
  version: z.int(),
  title: z.string(),
  leads: parties,
  coordinating: parties,
  before_leads: z.nullable(parties),
  before_coordinating: z.nullable(parties),
});

/** A party that no register knows has nobody to be told: whoever is on duty passes it on. */
const audiencesOf = (of: readonly z.infer<typeof taskParty>[]): string[] => [
  ...new Set(of.map(({ agency }) => (agency === null ? DUTY : `agency:${agency}`))),
];

const toNotices = (row: z.infer<typeof versionRow>): Notice[] => {
  const before = [...(row.before_leads ?? []), ...(row.before_coordinating ?? [])];
  // Who was charged with it in one part or the other knows of it already.
  const isNew = ({ name }: { name: string }): boolean => before.every((each) => each.name !== name);
  const led = audiencesOf(row.leads.filter(isNew));
  const helped = audiencesOf(row.coordinating.filter(isNew)).filter((each) => !led.includes(each));
  return [...led, ...helped].map((audience) => ({
    eventId: `task-assigned:${row.task_id}:${row.version}:${audience}`,
    key: 'task.assigned',
    params: { title: row.title, part: led.includes(audience) ? 'lead' : 'coordinating' },
    severity: 'info',
    link: `/nhiem-vu?nhiem-vu=${encodeURIComponent(row.task_id)}`,
    audience,
  }));
};

/** Tells agencies, committees and whoever is on duty that they were charged with a task; a plan that is loaded charges nobody anew. */
export const assignmentProducer: Producer = {
  id: 'task-assignments',
  first: 'newest',
  newest: async (_db, revision) => revision,
  read: async (db, after, until) => {
    const { rows } = await sql`select v.task_id, v.version, v.body->>'title' as title, v.body->'leads' as leads,
        v.body->'coordinating' as coordinating, b.body->'leads' as before_leads, b.body->'coordinating' as before_coordinating
      from task_version v left join task_version b on b.task_id = v.task_id and b.version = v.version - 1
      where v.revision > ${after} and v.revision <= ${until} and v.entry->>'action' in ('created', 'assigned')
      order by v.revision, v.task_id`.execute(db);
    return rows.map((row) => versionRow.parse(row)).flatMap(toNotices);
  },
};
