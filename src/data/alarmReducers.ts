import type * as z from 'zod/mini';
import type { Alarm, AlarmHold } from '../../contract/alarms';
import type { Change } from '../../contract/events';
import type { alarmDetail, alarmHistory, alarms } from '../../contract/feeds/alarms';

type Alarms = z.infer<typeof alarms.body>;
type Detail = z.infer<typeof alarmDetail.body>;
type History = z.infer<typeof alarmHistory.body>;

/** As the server lists them. */
const newestFirst = (a: Alarm, b: Alarm): number => Date.parse(b.raisedAt) - Date.parse(a.raisedAt);

const withAlarm = (list: readonly Alarm[], alarm: Alarm): Alarm[] => {
  const others = list.filter(({ id }) => id !== alarm.id);
  if (alarm.endedAt !== null) return others;
  return others.length < list.length ? list.map((each) => (each.id === alarm.id ? alarm : each)) : [alarm, ...others].toSorted(newestFirst);
};

const withHold = (list: readonly AlarmHold[], hold: AlarmHold): AlarmHold[] => {
  const isSame = (each: AlarmHold): boolean => each.rule === hold.rule && each.subject.key === hold.subject.key;
  if (hold.shelved === null && hold.outOfService === null) return list.filter((each) => !isSame(each));
  return list.some(isSame) ? list.map((each) => (isSame(each) ? hold : each)) : [...list, hold];
};

/** What an alarm is now takes the place of what it was; one that has ended leaves, and so does a hold that holds nothing back. */
export const reduceAlarms = (body: Alarms, change: Change): Alarms => {
  if (change.kind === 'alarm.changed') return { ...body, alarms: withAlarm(body.alarms, change.alarm) };
  return change.kind === 'alarm-hold.changed' ? { ...body, holds: withHold(body.holds, change.hold) } : body;
};

/** Brings one alarm and its journal on by the lines of the change; of which alarm an empty body was asked, only the server knows. */
export const reduceAlarmDetail = (body: Detail, change: Change): Detail | null => {
  if (change.kind !== 'alarm.changed') return body;
  if (body.alarm === null) return null;
  if (change.alarm.id !== body.alarm.id) return body;
  const last = body.journal.at(-1)?.version ?? 0;
  return { alarm: change.alarm, journal: [...body.journal, ...change.entries.filter(({ version }) => version > last)] };
};

/** As many as the feed lists at most. */
const LISTED = 1_000;

/** A raised alarm stands on top of the history, another in the place of what it was; where the span ends, only the server knows. */
export const reduceAlarmHistory = (body: History, change: Change): History | null => {
  if (change.kind === 'averages.changed') return null;
  if (change.kind !== 'alarm.changed') return body;
  const { alarm, entries } = change;
  if (body.alarms.some(({ id }) => id === alarm.id))
    return { ...body, alarms: body.alarms.map((each) => (each.id === alarm.id ? alarm : each)) };
  if (!entries.some(({ kind }) => kind === 'raised')) return body;
  const to = Date.parse(alarm.raisedAt) > Date.parse(body.to) ? alarm.raisedAt : body.to;
  return { ...body, to, total: body.total + 1, alarms: [alarm, ...body.alarms].toSorted(newestFirst).slice(0, LISTED) };
};
