import { groupedBy } from '../groupedBy';
import type { Raising } from './raisings';
import { peakOf } from './windows';

const HOUR_MS = 3_600_000;
/** ISA-18.2 speaks of three in a minute; stations speak every five, so that ours is of an hour. */
export const CHATTERING_IN_AN_HOUR = 3;
export const MOST_FREQUENT = 10;

export interface Chattering {
  rule: string;
  subject: string;
  /** The most within an hour, and when that began (ms). */
  most: number;
  at: number;
}
export interface Frequent {
  rule: string;
  subject: string;
  count: number;
  /** Of all that was announced, in %. */
  share: number;
}

/** The conditions that chatter, the worst first, and the ten that announced most; of equals in the order of rule and subject. */
export const frequencyOf = (announced: readonly Raising[]): { chattering: Chattering[]; most: Frequent[] } => {
  const conditions = [...groupedBy(announced, ({ rule, subject }) => JSON.stringify([rule, subject])).values()]
    .flatMap((raisings) => (raisings[0] === undefined ? [] : [{ rule: raisings[0].rule, subject: raisings[0].subject, raisings }]))
    .toSorted((a, b) => (a.rule === b.rule ? compare(a.subject, b.subject) : compare(a.rule, b.rule)));
  const chattering = conditions.flatMap(({ rule, subject, raisings }) => {
    const peak = peakOf(
      raisings.map(({ at }) => at),
      HOUR_MS,
    );
    return peak !== null && peak.count >= CHATTERING_IN_AN_HOUR ? [{ rule, subject, most: peak.count, at: peak.from }] : [];
  });
  const most = conditions
    .map(({ rule, subject, raisings }) => ({
      rule,
      subject,
      count: raisings.length,
      share: (100 * raisings.length) / announced.length,
    }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_FREQUENT);
  return { chattering: chattering.toSorted((a, b) => b.most - a.most), most };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
