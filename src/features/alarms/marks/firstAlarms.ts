import type { Alarm } from '../../../../contract/alarms';
import { compareAlarms } from '../centre/model';
import { countAlarms, isWaiting } from '../standing';

export interface FirstAlarms {
  /** What waits for somebody, the most urgent first. */
  waiting: Alarm[];
  /** Acknowledged, and neither ended nor held back. */
  inHand: number;
}

/** What a person has to see first: all of it, or what one agency owns. */
export const firstAlarms = (alarms: readonly Alarm[], agency: string | null): FirstAlarms => {
  const own = agency === null ? alarms : alarms.filter(({ owner }) => owner === agency);
  return { waiting: own.filter(isWaiting).toSorted(compareAlarms), inHand: countAlarms(own).inHand };
};
