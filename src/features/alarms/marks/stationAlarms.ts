import { PRIORITIES, type Alarm } from '../../../../contract/alarms';
import type { SeriesSpan } from '../../../charts/series/seriesPoint';
import { compareAlarms } from '../centre/model';
import { SHAPE } from './shapes';

const newestFirst = (a: Alarm, b: Alarm): number => Date.parse(b.raisedAt) - Date.parse(a.raisedAt);

/** The alarms of one station: those open, as the alarm centre lists them, then those that have ended, the newest first; each once. */
export const stationAlarms = (open: readonly Alarm[], past: readonly Alarm[], station: string): Alarm[] => {
  const own = (alarms: readonly Alarm[]) => alarms.filter(({ subject }) => subject.station === station);
  const current = own(open).toSorted(compareAlarms);
  const known = new Set(current.map(({ id }) => id));
  return [
    ...current,
    ...own(past)
      .filter(({ id, endedAt }) => endedAt !== null && !known.has(id))
      .toSorted(newestFirst),
  ];
};

/** For how long each alarm went on, over the lines of the parameters that it is of; one that goes on lasts until `to` (ms). */
export const alarmSpans = (
  alarms: readonly Alarm[],
  to: number,
  label: (alarm: Alarm) => string,
): ReadonlyMap<string, readonly SeriesSpan[]> => {
  const spans = new Map<string, SeriesSpan[]>();
  // The most urgent is drawn last, over the others.
  for (const alarm of alarms.toSorted((a, b) => PRIORITIES.indexOf(b.priority) - PRIORITIES.indexOf(a.priority))) {
    const { parameter } = alarm.subject;
    if (parameter === null) continue;
    const over = alarm.active ? null : (alarm.clearedAt ?? alarm.endedAt);
    const span: SeriesSpan = {
      key: alarm.id,
      from: Date.parse(alarm.activeAt),
      to: over === null ? to : Date.parse(over),
      tone: alarm.priority,
      label: `${SHAPE[alarm.priority]} ${label(alarm)}`,
    };
    spans.set(parameter, [...(spans.get(parameter) ?? []), span]);
  }
  return spans;
};
