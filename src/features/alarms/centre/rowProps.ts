import type { ReactNode } from 'react';
import type { Alarm } from '../../../../contract/alarms';
import type { SeenCondition } from './conditionOrder';
import type { Blocked } from './useBlocked';

/** What every row of the list shares. */
export interface RowContext {
  blocked: Blocked;
  /** The past moment (ms) looked at; undefined: now. */
  moment: number | undefined;
  ownerName: (agency: string | null) => string;
  /** Of an open alarm, by its id: its rule and subject. */
  nameOf: (id: string) => string | null;
  /** What was measured around the raising, in the row of an alarm that waits. */
  spark: (alarm: Alarm) => ReactNode;
  onOpen: (id: string) => void;
  onChoose: (id: string) => void;
  onAcknowledge: (alarms: readonly Alarm[]) => void;
  onShelve: (condition: SeenCondition) => void;
  onDismiss: (id: string) => void;
}

/** "Nước thải vượt giấy phép · COD · Trạm mẫu 05" */
export const alarmName = ({ ruleName, subject }: Pick<Alarm, 'ruleName' | 'subject'>): string => `${ruleName} · ${subject.name}`;

/** The condition that an alarm is of, as it was seen. */
export const conditionOf = (alarm: Alarm): SeenCondition => ({
  rule: alarm.rule,
  subject: alarm.subject.key,
  name: alarmName(alarm),
  version: alarm.version,
});
