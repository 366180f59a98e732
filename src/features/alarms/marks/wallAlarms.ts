import { PRIORITIES, type Alarm, type AlarmPriority } from '../../../../contract/alarms';
import { groupAlarms } from '../centre/listItems';
import { compareAlarms } from '../centre/model';
import { fieldOf, type AlarmField } from '../fieldOf';
import { isHeldBack, isWaiting, urgencyOf } from '../standing';

/** One entry of the wall's list: an alarm, or in a flood all those of one station, indicator or source. */
export interface WallLine {
  key: string;
  priority: AlarmPriority;
  /** How many it stands for. */
  count: number;
  /** How many of them wait for somebody. */
  waiting: number;
  /** The one that it tells of: the most urgent, or of a group what came first. */
  alarm: Alarm;
  groupName: string | null;
}

const lineOf = (alarm: Alarm): WallLine => ({
  key: alarm.id,
  priority: alarm.priority,
  count: 1,
  waiting: isWaiting(alarm) ? 1 : 0,
  alarm,
  groupName: null,
});

/** The open alarms that are not held back, those that wait first, the most urgent first; in a flood gathered by group. */
export const wallLines = (alarms: readonly Alarm[], isFlood: boolean): WallLine[] => {
  const shown = alarms.filter((each) => !isHeldBack(each)).toSorted(compareAlarms);
  if (!isFlood) return shown.map(lineOf);
  return groupAlarms(shown).map(({ key, name, alarms: own, first }) => {
    const [head] = own;
    if (head && own.length === 1) return lineOf(head);
    const worst = PRIORITIES[Math.min(...own.map(({ priority }) => urgencyOf(priority)))] ?? first.priority;
    return { key, priority: worst, count: own.length, waiting: own.filter(isWaiting).length, alarm: first, groupName: name };
  });
};

/** How many alarms stand behind the lines that had no room. */
export const countBehind = (lines: readonly WallLine[], room: number): number =>
  lines.slice(room).reduce((sum, { count }) => sum + count, 0);

/** The open alarms of a field; of all where none is named. */
export const ofField = (alarms: readonly Alarm[], field: AlarmField | undefined): readonly Alarm[] =>
  field === undefined ? alarms : alarms.filter(({ subject }) => fieldOf(subject) === field);

/** How many are open of each priority and not held back, the most urgent first; a priority without any is left out. */
export const openByPriority = (alarms: readonly Alarm[]): { priority: AlarmPriority; count: number }[] =>
  PRIORITIES.map((priority) => ({
    priority,
    count: alarms.filter((each) => each.priority === priority && each.endedAt === null && !isHeldBack(each)).length,
  })).filter(({ count }) => count > 0);
