import { sql } from 'kysely';
import * as z from 'zod/mini';
import { alarmPriority, type AlarmPriority } from '../../contract/alarms';
import { RELEASED } from '../../contract/rules/alarms/raisings';
import { audience as audienceForm, type Severity } from '../../contract/notification';
import type { Notice, Settlement } from '../core/notice';
import type { Producer } from './producer';

const DUTY = 'role:duty';
/** Low alarms are seen in the alarm centre; nobody is told of them. */
const SEVERITY: Record<AlarmPriority, Severity | null> = { critical: 'critical', high: 'warning', medium: 'info', low: null };
const lineRow = z.object({
  alarm: z.string(),
  version: z.int(),
  kind: z.enum(['raised', 'returned', 'unshelved', 'unsuppressed', 'in-service', 'escalated']),
  detail: z.nullable(z.string()),
  name: z.string(),
  subject: z.string(),
  simulated: z.boolean(),
  priority: alarmPriority,
  owner: z.nullable(z.string()),
});
type Told = z.infer<typeof lineRow>;

const eventOf = (alarm: string, version: number): string => `alarm:${alarm}:${version}`;

/** Whoever a step of the escalation names; of a raising the agency that acts, or whoever is on duty. */
const audienceOf = ({ kind, detail, owner }: Told): string => {
  const to = kind === 'escalated' ? detail : owner === null ? null : `agency:${owner}`;
  return to !== null && audienceForm.safeParse(to).success ? to : DUTY;
};

const toNotice = (told: Told): Notice[] => {
  const { alarm, version, kind, name, subject, simulated, priority } = told;
  const severity = SEVERITY[priority];
  if (severity === null && kind !== 'escalated') return [];
  return [
    {
      eventId: eventOf(alarm, version),
      key: kind === 'escalated' ? 'alarm.escalated' : 'alarm.raised',
      // Names of what is made up often say so themselves: then once is enough.
      params: { name, subject, ...(simulated && !/mô phỏng/i.test(`${name} ${subject}`) ? { simulated: 'true' } : {}) },
      severity: severity ?? 'info',
      link: `/canh-bao?canh-bao=${encodeURIComponent(alarm)}`,
      audience: audienceOf(told),
    },
  ];
};

const read: Producer['read'] = async (db, after, until) => {
  // What was held back when it was raised says so in its line, and is told to nobody until it is let go, [AL9].
  const { rows } = await sql`select e.alarm, e.version, e.body->>'kind' as kind, e.body->>'detail' as detail, a.body->>'ruleName' as name,
      a.body->'subject'->>'name' as subject, (a.body->'subject'->>'simulated')::boolean as simulated, a.body->>'priority' as priority,
      a.body->>'owner' as owner
    from alarm_entry e join alarm a on a.id = e.alarm and a.revision <= ${until} and (a.until is null or a.until > ${until})
    where e.revision > ${after} and e.revision <= ${until}
      and (e.body->>'kind' = 'escalated' or (e.body->>'kind' in ('raised', 'returned') and e.body->>'detail' is null)
        or (e.body->>'kind' in ('unshelved', 'unsuppressed', 'in-service') and e.body->>'detail' = ${RELEASED}))
    order by e.revision, a.raised_at, e.alarm, e.version`.execute(db);
  return rows.map((row) => lineRow.parse(row)).flatMap(toNotice);
};

const settlingRow = z.object({ alarm: z.string(), why: z.enum(['acknowledged', 'ended']), earlier: z.array(z.int()) });

const settled: NonNullable<Producer['settled']> = async (db, after, until) => {
  const { rows } =
    await sql`select e.alarm, e.body->>'kind' as why, coalesce((select jsonb_agg(t.version order by t.version) from alarm_entry t
        where t.alarm = e.alarm and t.version < e.version and t.body->>'kind' in ('raised', 'returned', 'unshelved', 'unsuppressed', 'in-service', 'escalated')), '[]'::jsonb) as earlier
    from alarm_entry e where e.revision > ${after} and e.revision <= ${until} and e.body->>'kind' in ('acknowledged', 'ended')
    order by e.revision, e.alarm, e.version`.execute(db);
  return rows
    .map((row) => settlingRow.parse(row))
    .map(({ alarm, why, earlier }): Settlement => ({ eventIds: earlier.map((version) => eventOf(alarm, version)), why }))
    .filter(({ eventIds }) => eventIds.length > 0);
};

/** Tells of alarms that are raised, return or have to be told higher up; what was acknowledged or has ended asks for nothing more, [NT17]. */
export const alarmProducer: Producer = { id: 'alarms', first: 'oldest', newest: async (_db, revision) => revision, read, settled };
