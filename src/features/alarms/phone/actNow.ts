import type { Alarm, AlarmPriority } from '../../../../contract/alarms';
import { compareAlarms } from '../centre/model';
import { countAlarms, isHeldBack, isWaiting } from '../standing';

export interface ActNow {
  /** Those that wait for somebody, the most urgent first, then those in hand; what is held back is left out. */
  alarms: Alarm[];
  waiting: readonly { priority: AlarmPriority; count: number }[];
  waitingInAll: number;
  inHand: number;
}

/** What a person has to act on: what one of these agencies owns, or nobody, which is then whoever is on duty; null: all of it. */
export const actNow = (alarms: readonly Alarm[], agencies: ReadonlySet<string> | null): ActNow => {
  const own = alarms.filter(
    (each) => each.endedAt === null && !isHeldBack(each) && (agencies === null || each.owner === null || agencies.has(each.owner)),
  );
  const { waiting, waitingInAll, inHand } = countAlarms(own);
  const sorted = own.toSorted((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)) || compareAlarms(a, b));
  return { alarms: sorted, waiting: waiting.filter(({ count }) => count > 0), waitingInAll, inHand };
};
