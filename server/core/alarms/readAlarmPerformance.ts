import { sql } from 'kysely';
import * as z from 'zod/mini';
import { alarm, alarmPriority, ENTRY_KINDS, type Alarm } from '../../../contract/alarms';
import type { ALARM_SPANS, alarmPerformance } from '../../../contract/feeds/alarms';
import { performanceOf } from '../../../contract/rules/alarms/performance';
import type { Journal } from '../../../contract/rules/alarms/raisings';
import { groupedBy } from '../../../contract/rules/groupedBy';
import { EVERYTHING, type Sight } from '../../access/rows';
import type { Db } from '../../store/store';
import { ofAlarm } from '../rows/belongs';
import { spanOf } from './spanOf';

type Body = z.infer<(typeof alarmPerformance)['body']>;
type Kept = Pick<Alarm, 'rule' | 'ruleName' | 'subject'>;

const aboutRow = z.object({ id: z.string(), rule: z.string(), subject: z.string(), priority: alarmPriority });
const lineRow = z.object({ alarm: z.string(), kind: z.enum(ENTRY_KINDS), at: z.string(), detail: z.nullable(z.string()) });
const bodyRow = z.object({ body: alarm });
const iso = (ms: number): string => new Date(ms).toISOString();
const isoFrom = <T extends { from: number }>(each: T) => ({ ...each, from: iso(each.from) });

/** Of all that was open at any moment of the span, as it stood at `revision`. Lines come flat: to put them together in SQL takes several times as long. */
const readJournals = async (db: Db, revision: number, { from, to }: { from: number; to: number }): Promise<Journal[]> => {
  const stood = sql`from alarm a where a.revision <= ${revision} and (a.until is null or a.until > ${revision})
    and a.raised_at <= ${iso(to)}::timestamptz and (a.ended_at is null or a.ended_at >= ${iso(from)}::timestamptz)`;
  const { rows: about } =
    await sql`select a.id, a.rule, a.subject, a.body->>'priority' as priority ${stood} order by a.raised_at, a.id`.execute(db);
  const { rows: lines } = await sql`select l.alarm, l.body->>'kind' as kind, l.body->>'at' as at, l.body->>'detail' as detail
    from alarm_entry l where l.revision <= ${revision} and l.alarm in (select a.id ${stood}) order by l.alarm, l.version`.execute(db);
  const linesOf = groupedBy(
    lines.map((row) => lineRow.parse(row)),
    ({ alarm: id }) => id,
  );
  return about
    .map((row) => aboutRow.parse(row))
    .map(({ id, ...rest }) => ({
      alarm: id,
      ...rest,
      lines: (linesOf.get(id) ?? []).map(({ kind, at, detail }) => ({ kind, at: Date.parse(at), detail })),
    }));
};

/** These alarms as they stood at `revision`, by their ids. */
const readBodies = async (db: Db, revision: number, ids: readonly string[]): Promise<Map<string, Alarm>> => {
  const { rows } = await sql`select body from alarm where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
    and revision <= ${revision} and (until is null or until > ${revision})`.execute(db);
  return new Map(rows.map((row) => bodyRow.parse(row).body).map((body) => [body.id, body]));
};

/** Every figure is of the alarms that are seen. */
const seenOf = async (db: Db, revision: number, journals: Journal[], { limits, sees }: Sight): Promise<Journal[]> => {
  if (limits === null) return journals;
  const bodies = await readBodies(
    db,
    revision,
    journals.map(({ alarm: id }) => id),
  );
  return journals.filter(({ alarm: id }) => {
    const body = bodies.get(id);
    return body !== undefined && sees(ofAlarm(body));
  });
};

/** How the alarms did in the days before `revision`, [AL14]; what a condition is called is what its newest alarm calls it. */
export const readAlarmPerformance = async (
  db: Db,
  revision: number,
  { days }: { days: (typeof ALARM_SPANS)[number] },
  sight: Sight = EVERYTHING,
): Promise<Body> => {
  const span = await spanOf(db, revision, days);
  const journals = await seenOf(db, revision, await readJournals(db, revision, span), sight);
  const { standing, chattering, most, ...figures } = performanceOf({ ...span, journals });
  const newest = new Map(journals.map(({ rule, subject, alarm: id }) => [`${rule} ${subject}`, id]));
  const named = [...chattering, ...most].flatMap(({ rule, subject }) => newest.get(`${rule} ${subject}`) ?? []);
  const bodies = await readBodies(db, revision, [...new Set([...standing, ...named])]);
  const about = ({ rule, subject }: { rule: string; subject: string }): Kept[] => {
    const found = bodies.get(newest.get(`${rule} ${subject}`) ?? '');
    return found ? [{ rule, ruleName: found.ruleName, subject: found.subject }] : [];
  };
  const { peakTenMinutes, peakHour, floods, ...plain } = figures;
  return {
    ...plain,
    from: iso(span.from),
    to: iso(span.to),
    peakTenMinutes: peakTenMinutes && isoFrom(peakTenMinutes),
    peakHour: peakHour && isoFrom(peakHour),
    floods: floods.map(({ from, to, count }) => ({ from: iso(from), to: iso(to), count })),
    standing: standing.flatMap((id) => bodies.get(id) ?? []),
    chattering: chattering.flatMap((each) => about(each).map((known) => ({ ...known, most: each.most, at: iso(each.at) }))),
    most: most.flatMap((each) => about(each).map((known) => ({ ...known, count: each.count, share: each.share }))),
  };
};
