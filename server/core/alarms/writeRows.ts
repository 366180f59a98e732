import { sql } from 'kysely';
import type { Alarm, AlarmEntry, AlarmHold } from '../../../contract/alarms';
import { storableJson } from '../../store/rows/storableJson';
import type { Db, WriteView } from '../../store/store';
import type { BookLine, Taken } from './bookLine';

const rowsOf = (lines: readonly BookLine[]) =>
  lines
    .map(({ rule, subject, state, alarm }) => ({ rule: rule.id, subject: subject.key, about: subject, state, alarm: alarm?.id ?? null }))
    // One order for all who write, so that none of them waits for another who waits for it.
    .toSorted((a, b) => (a.rule === b.rule ? compare(a.subject, b.subject) : compare(a.rule, b.rule)));
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Nobody's newest datum goes back, whoever wrote the row in between. */
const LAST_AT = sql`jsonb_build_object('lastAt', greatest((c.state->>'lastAt')::double precision, (excluded.state->>'lastAt')::double precision))`;
const GIVEN = sql`g(rule text, subject text, about jsonb, state jsonb, alarm text)`;

/** What needs no revision: the time of the newest datum of conditions and what is said of them, rows of those that are new, and the end of those that are no more. */
export const writeQuiet = async (db: Db, { quiet: lines, gone }: Pick<Taken, 'quiet' | 'gone'>): Promise<void> => {
  if (gone.length > 0)
    await sql`delete from alarm_condition c using jsonb_to_recordset(${storableJson(gone)}::jsonb) as g(rule text, subject text)
      where c.rule = g.rule and c.subject = g.subject`.execute(db);
  if (lines.length === 0) return;
  await sql`insert into alarm_condition as c (rule, subject, revision, about, state, alarm)
    select rule, subject, 0, about, state, alarm from jsonb_to_recordset(${storableJson(rowsOf(lines))}::jsonb) as ${GIVEN}
    on conflict (rule, subject) do update set about = excluded.about, state = c.state || ${LAST_AT}`.execute(db);
};

export const writeConditions = async ({ db, revision }: WriteView, { changed, quiet, gone }: Taken): Promise<void> => {
  await writeQuiet(db, { quiet, gone });
  if (changed.length === 0) return;
  await sql`insert into alarm_condition as c (rule, subject, revision, about, state, alarm)
    select rule, subject, ${revision}, about, state, alarm from jsonb_to_recordset(${storableJson(rowsOf(changed))}::jsonb) as ${GIVEN}
    on conflict (rule, subject) do update set revision = excluded.revision, about = excluded.about, alarm = excluded.alarm,
      state = excluded.state || ${LAST_AT}`.execute(db);
};

/** The alarms as they are from this revision on; what they were before ends with it. */
export const writeAlarms = async ({ db, revision }: WriteView, alarms: readonly Alarm[]): Promise<void> => {
  if (alarms.length === 0) return;
  await sql`with given as materialized (select b->>'id' as id, b as body from jsonb_array_elements(${storableJson(alarms)}::jsonb) b),
    closed as (update alarm a set until = ${revision} from given g where a.id = g.id and a.until is null and a.revision < ${revision})
    insert into alarm (id, revision, rule, subject, raised_at, ended_at, body)
    select id, ${revision}, body->>'rule', body->'subject'->>'key', (body->>'raisedAt')::timestamptz, (body->>'endedAt')::timestamptz, body
    from given on conflict (id, revision) do update set ended_at = excluded.ended_at, body = excluded.body`.execute(db);
};

export const writeEntries = async (
  { db, revision }: WriteView,
  told: readonly { alarm: Alarm; entries: readonly AlarmEntry[] }[],
): Promise<void> => {
  const rows = told.flatMap(({ alarm: { id }, entries }) => entries.map((body) => ({ alarm: id, version: body.version, body })));
  if (rows.length === 0) return;
  await sql`insert into alarm_entry (alarm, version, revision, body) select alarm, version, ${revision}, body
    from jsonb_to_recordset(${storableJson(rows)}::jsonb) as g(alarm text, version integer, body jsonb)`.execute(db);
};

export const writeHolds = async ({ db, revision }: WriteView, holds: readonly AlarmHold[]): Promise<void> => {
  if (holds.length === 0) return;
  await sql`insert into alarm_hold (rule, subject, revision, body)
    select b->>'rule', b->'subject'->>'key', ${revision}, b from jsonb_array_elements(${storableJson(holds)}::jsonb) b
    on conflict (rule, subject, revision) do update set body = excluded.body`.execute(db);
};

/** The log, [AL5]: in the order in which they were taken, numbered on where this revision has some already. */
export const writeInputs = async ({ db, revision }: WriteView, inputs: Taken['inputs']): Promise<void> => {
  if (inputs.length === 0) return;
  const rows = inputs.map((each, index) => ({ ...each, n: index + 1 }));
  await sql`insert into alarm_input (revision, n, rule, subject, rule_version, input)
    select ${revision}, g.n + (select count(*) from alarm_input where revision = ${revision}), rule, subject, version, input
    from jsonb_to_recordset(${storableJson(rows)}::jsonb) as g(n integer, rule text, subject text, version integer, input jsonb)`.execute(
    db,
  );
};
