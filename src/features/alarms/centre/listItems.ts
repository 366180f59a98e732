import type { Alarm } from '../../../../contract/alarms';

export interface AlarmGroup {
  key: string;
  name: string;
  alarms: readonly Alarm[];
  /** What was raised first of it. */
  first: Alarm;
}
export type ListItem = { kind: 'alarm'; id: string; alarm: Alarm; isFirst: boolean } | { kind: 'group'; id: string; group: AlarmGroup };

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

/** The lines of the list: alarms one under the other, or under a line of their group, where those of a shut one are left out. */
export const listItems = (alarms: readonly Alarm[], isGrouped: boolean, shut: ReadonlySet<string>): ListItem[] => {
  if (!isGrouped) {
    const sizes = new Map<string, number>();
    for (const { subject } of alarms) sizes.set(subject.group, (sizes.get(subject.group) ?? 0) + 1);
    // The first of one says nothing.
    const isFirst = ({ firstOut, subject }: Alarm): boolean => firstOut && (sizes.get(subject.group) ?? 0) > 1;
    return alarms.map((alarm) => ({ kind: 'alarm', id: alarm.id, alarm, isFirst: isFirst(alarm) }));
  }
  return groupAlarms(alarms).flatMap((group): ListItem[] => [
    { kind: 'group', id: `group:${group.key}`, group },
    ...(shut.has(group.key)
      ? []
      : group.alarms.map((alarm): ListItem => ({ kind: 'alarm', id: alarm.id, alarm, isFirst: alarm === group.first }))),
  ]);
};
