import type { Alarm } from '../../../../contract/alarms';

export interface AlarmGroup {
  key: string;
  name: string;
  alarms: readonly Alarm[];
  /** What was raised first of it. */
  first: Alarm;
}
export type ListItem =
  { kind: 'alarm'; id: string; alarm: Alarm; isFirst: boolean; isInGroup: boolean } | { kind: 'group'; id: string; group: AlarmGroup };

const earlier = (a: Alarm, b: Alarm): Alarm => (Date.parse(b.raisedAt) < Date.parse(a.raisedAt) ? b : a);

/** Alarms by station, indicator or source, a group in the place of its first in the order given. */
export const groupAlarms = (alarms: readonly Alarm[]): AlarmGroup[] => {
  const groups = new Map<string, Alarm[]>();
  for (const alarm of alarms) {
    const own = groups.get(alarm.subject.group);
    if (own) own.push(alarm);
    else groups.set(alarm.subject.group, [alarm]);
  }
  return [...groups].flatMap(([key, own]) => {
    const [head] = own;
    // One that was told as first out is first, however the clocks of the others stand.
    return head
      ? [{ key, name: head.subject.groupName, alarms: own, first: own.find(({ firstOut }) => firstOut) ?? own.reduce(earlier) }]
      : [];
  });
};

/** The lines of the list: alarms one under the other, or those of one group under a line of theirs, where a shut one leaves them out. */
export const listItems = (alarms: readonly Alarm[], isGrouped: boolean, shut: ReadonlySet<string>): ListItem[] => {
  const groups = groupAlarms(alarms);
  const sizes = new Map(groups.map(({ key, alarms: own }) => [key, own.length]));
  const lineOf = (alarm: Alarm, isInGroup: boolean): ListItem => ({
    kind: 'alarm',
    id: alarm.id,
    alarm,
    // The first of one says nothing.
    isFirst: alarm.firstOut && (sizes.get(alarm.subject.group) ?? 0) > 1,
    isInGroup,
  });
  if (!isGrouped) return alarms.map((alarm) => lineOf(alarm, false));
  return groups.flatMap((group): ListItem[] => {
    const [only] = group.alarms;
    if (only && group.alarms.length === 1) return [lineOf(only, false)];
    const own = group.alarms.map((alarm) => ({ ...lineOf(alarm, true), isFirst: alarm === group.first }));
    return [{ kind: 'group', id: `group:${group.key}`, group }, ...(shut.has(group.key) ? [] : own)];
  });
};
