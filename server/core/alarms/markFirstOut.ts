import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Alarm } from '../../../contract/alarms';
import { instant } from '../../store/rows/columns';
import type { Db, WriteView } from '../../store/store';
import type { AlarmChange } from './bookLine';

const FIRST_OUT_MS = 10 * 60_000;
const raisedRow = z.object({ group: z.string(), at: instant });

/** When anything of these groups was raised from `since` on. */
const readRaised = async (db: Db, groups: readonly string[], since: number): Promise<Map<string, number[]>> => {
  const { rows } = await sql`select body->'subject'->>'group' as group, raised_at as at from alarm
    where until is null and raised_at >= ${new Date(since).toISOString()}::timestamptz
      and body->'subject'->>'group' in (select jsonb_array_elements_text(${JSON.stringify(groups)}::jsonb))`.execute(db);
  const raised = new Map<string, number[]>();
  for (const each of rows) {
    const { group, at } = raisedRow.parse(each);
    raised.set(group, [...(raised.get(group) ?? []), Date.parse(at)]);
  }
  return raised;
};

/** Says which of the alarms that have just been raised are the first of their group in ten minutes. */
export const markFirstOut = async (view: WriteView, changes: readonly AlarmChange[]): Promise<AlarmChange[]> => {
  const fresh = changes.filter(({ isNew }) => isNew).map(({ alarm }) => alarm);
  if (fresh.length === 0) return [...changes];
  const groups = [...new Set(fresh.map(({ subject }) => subject.group))];
  const times = fresh.map(({ raisedAt }) => Date.parse(raisedAt));
  const raised = await readRaised(view.db, groups, Math.min(...times) - FIRST_OUT_MS);
  const isFirst = ({ subject: { group }, raisedAt }: Alarm): boolean => {
    const at = Date.parse(raisedAt);
    const others = raised.get(group) ?? [];
    raised.set(group, [...others, at]);
    return !others.some((other) => other <= at && other > at - FIRST_OUT_MS);
  };
  return changes.map((change) => (change.isNew ? { ...change, alarm: { ...change.alarm, firstOut: isFirst(change.alarm) } } : change));
};
