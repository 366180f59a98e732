import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import { alarm, alarmSubject, type Alarm, type AlarmSubject } from '../../../contract/alarms';
import type { Condition } from '../../../contract/rules/alarms/condition';
import { bigintColumn } from './columns';
import type { Db } from '../store';

const maybe = z.nullable(z.number());
const sample = z.object({ at: z.number(), value: maybe, limit: maybe, over: z.boolean(), back: z.boolean(), badness: z.number() });
const act = { by: z.string(), comment: z.string() };
const occurrence = z.object({
  activeAt: z.number(),
  raisedAt: z.number(),
  activeLastAt: z.number(),
  raisedLastAt: z.number(),
  announcedAt: z.number(),
  active: z.boolean(),
  clearedAt: maybe,
  acknowledged: z.nullable(z.object({ ...act, at: z.number() })),
  returns: z.int(),
  steps: z.int(),
  escalated: z.int(),
  version: z.int(),
  value: maybe,
  limit: maybe,
  worst: z.nullable(z.object({ value: z.number(), at: z.number(), badness: z.number() })),
});
/** A condition as its row keeps it; whatever is added to `Condition` has to be added here. */
export const storedState = z.object({
  lastAt: maybe,
  pending: z.nullable(z.object({ from: z.number(), since: z.number(), sample, worst: sample })),
  occurrence: z.nullable(occurrence),
  shelf: z.nullable(z.object({ ...act, kind: z.enum(['once', 'timed']), since: z.number(), until: z.number() })),
  suppressedBy: z.nullable(z.string()),
  out: z.nullable(z.object({ ...act, at: z.number() })),
  movedAt: maybe,
  listeningSince: maybe,
}) satisfies z.ZodMiniType<Condition>;

export interface StoredCondition {
  rule: string;
  subject: AlarmSubject & { unit?: string | null | undefined };
  state: Condition;
  /** Its open occurrence. */
  alarm: Alarm | null;
  /** That which changed it last, but for the time of its newest datum. */
  revision: number;
}
const about = z.extend(alarmSubject, { unit: z.optional(z.nullable(z.string())) });
const conditionRow = z.pipe(
  z.object({ rule: z.string(), about, state: storedState, body: z.nullable(alarm), revision: bigintColumn }),
  z.transform(({ rule, about: subject, state, body, revision }): StoredCondition => ({ rule, subject, state, alarm: body, revision })),
);

/** Conditions as they are now, with their open alarms, in order of rule and subject; `where` of `c`. */
export const readConditions = async (db: Db, where: RawBuilder<unknown> = sql`true`): Promise<StoredCondition[]> => {
  const { rows } = await sql`select c.rule, c.about, c.state, c.revision, a.body from alarm_condition c
    left join alarm a on a.id = c.alarm and a.until is null where ${where} order by c.rule, c.subject`.execute(db);
  return rows.map((row) => conditionRow.parse(row));
};
