import { PRIORITIES, type AlarmPriority } from '../../alarms';
import { addDays, vietnamDay } from '../taskTiming';
import { groupedBy } from '../groupedBy';
import { percentile } from '../percentile';
import { frequencyOf, type Chattering, type Frequent } from './frequency';
import { raisingsOf, type Journal, type Raising } from './raisings';
import { floodsOf, peakOf, TEN_MINUTES_MS, type Flood, type Peak } from './windows';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

export type Counts = { priority: AlarmPriority; count: number }[];

/** The figures of the feed `alarm-performance`, with ids where it has alarms and names; moments in ms since 1970. */
export interface Performance {
  /** Raisings and returns that people were told of, and those that were shelved, suppressed or out of service. */
  announced: number;
  heldBack: number;
  /** Averages of what was announced over the whole span, quiet hours too: the rates of EEMUA 191 and of ANSI/ISA-18.2 clause 16. */
  perTenMinutes: number;
  perHour: number;
  perDay: number;
  /** The most within any ten minutes and any hour, wherever they begin: never less than by intervals of the clock. */
  peakTenMinutes: Peak | null;
  peakHour: Peak | null;
  /** In % of the span (ANSI/ISA-18.2: time in flood). */
  timeInFlood: number;
  floods: Flood[];
  /** Of what was announced, every priority (EEMUA 191, ANSI/ISA-18.2: priority distribution). */
  split: Counts;
  /** Alarms that stand at the end of the span, announced and active for over 24 hours since (EEMUA 191 standing, ISA-18.2 stale). */
  standing: string[];
  chattering: Chattering[];
  most: Frequent[];
  /** Minutes from being announced to being acknowledged, of those announced in the span; `escalated`: how many of them were. */
  acknowledgement: { median: number; p95: number; count: number; escalated: number } | null;
  /** Every calendar day of Việt Nam that the span touches. */
  perDays: { day: string; counts: Counts }[];
}

const countsOf = (raisings: readonly Raising[]): Counts =>
  PRIORITIES.map((priority) => ({ priority, count: raisings.filter((each) => each.priority === priority).length }));

const perDaysOf = (raisings: readonly Raising[], from: number, to: number): Performance['perDays'] => {
  const days = groupedBy(raisings, ({ at }) => vietnamDay(at));
  const last = vietnamDay(to);
  const all: Performance['perDays'] = [];
  for (let day = vietnamDay(from); day <= last; day = addDays(day, 1)) all.push({ day, counts: countsOf(days.get(day) ?? []) });
  return all;
};

const acknowledgementOf = (announced: readonly Raising[]): Performance['acknowledgement'] => {
  const minutes = announced.flatMap(({ at, acknowledgedAt }) => (acknowledgedAt === null ? [] : [(acknowledgedAt - at) / MINUTE_MS]));
  if (minutes.length === 0) return null;
  const escalated = announced.filter((each) => each.escalated).length;
  return { median: percentile(minutes, 0.5), p95: percentile(minutes, 0.95), count: minutes.length, escalated };
};

/**
 * How the alarms did from `from` to `to` (ms since 1970, both included), by the journals of all that were open at any moment of it. What
 * was raised before counts for nothing but standing; a flood that runs at the beginning begins with its tenth in the span.
 */
export const performanceOf = ({ from, to, journals }: { from: number; to: number; journals: readonly Journal[] }): Performance => {
  const all = journals.flatMap(raisingsOf).toSorted((a, b) => a.at - b.at);
  const inSpan = all.filter(({ at }) => at >= from && at <= to);
  const announced = inSpan.filter((each) => each.announced);
  const moments = announced.map(({ at }) => at);
  const floods = floodsOf(moments, to);
  const span = to - from;
  const per = (ms: number): number => (span <= 0 ? 0 : (announced.length * ms) / span);
  return {
    announced: announced.length,
    heldBack: inSpan.length - announced.length,
    perTenMinutes: per(TEN_MINUTES_MS),
    perHour: per(HOUR_MS),
    perDay: per(DAY_MS),
    peakTenMinutes: peakOf(moments, TEN_MINUTES_MS),
    peakHour: peakOf(moments, HOUR_MS),
    timeInFlood: span <= 0 ? 0 : (100 * floods.reduce((sum, flood) => sum + flood.to - flood.from, 0)) / span,
    floods,
    split: countsOf(announced),
    standing: all.filter((each) => each.announced && each.overAt === null && to - each.at > DAY_MS).map(({ alarm }) => alarm),
    ...frequencyOf(announced),
    acknowledgement: acknowledgementOf(announced),
    perDays: perDaysOf(announced, from, to),
  };
};
