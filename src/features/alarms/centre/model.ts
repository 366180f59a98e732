import type { Alarm } from '../../../../contract/alarms';
import { foldedMatches, foldText } from '../../../lib/searchText';
import { fieldOf } from '../fieldOf';
import { isHeldBack, isWaiting, urgencyOf } from '../standing';
import type { AlarmChoice, AlarmState } from './choice';

type Narrowing = Pick<AlarmChoice, 'priority' | 'state' | 'field' | 'agency' | 'rule' | 'query'>;
type NameOf = (agency: string | null) => string;

const HOLDS: Record<AlarmState, (alarm: Alarm) => boolean> = {
  unacknowledged: isWaiting,
  active: ({ active }) => active,
  cleared: ({ active, acknowledged }) => !active && acknowledged === null,
  shelved: ({ shelved }) => shelved !== null,
  suppressed: ({ suppressedBy }) => suppressedBy !== null,
  out: ({ outOfService }) => outOfService !== null,
};

/** Whether an alarm is in this state; it may be in several. */
export const isIn = (alarm: Alarm, state: AlarmState): boolean => HOLDS[state](alarm);

/** What is left of alarms after the filters, in the order given; the words of a search are looked for without accents. */
export const filterAlarms = (alarms: readonly Alarm[], { query, ...by }: Narrowing, ownerName: NameOf): Alarm[] => {
  const wanted = foldText(query);
  const textOf = (alarm: Alarm) =>
    `${alarm.ruleName} ${alarm.subject.name} ${alarm.subject.groupName} ${ownerName(alarm.owner)} ${alarm.id}`;
  return alarms.filter(
    (alarm) =>
      (by.priority === undefined || alarm.priority === by.priority) &&
      (by.state === undefined || isIn(alarm, by.state)) &&
      (by.field === undefined || fieldOf(alarm.subject) === by.field) &&
      (by.agency === undefined || alarm.owner === by.agency) &&
      (by.rule === undefined || alarm.rule === by.rule) &&
      (wanted === '' || foldedMatches(foldText(textOf(alarm)), wanted)),
  );
};

/** 0: waits for somebody; 1: in hand; 2: held back. */
const turnOf = (alarm: Alarm): number => (isWaiting(alarm) ? 0 : isHeldBack(alarm) ? 2 : 1);

/** What waits for somebody first, then by priority, the newest first; the id decides between equals, so that the order is one. */
export const compareAlarms = (a: Alarm, b: Alarm): number =>
  turnOf(a) - turnOf(b) ||
  urgencyOf(a.priority) - urgencyOf(b.priority) ||
  Date.parse(b.raisedAt) - Date.parse(a.raisedAt) ||
  (a.id < b.id ? -1 : 1);
