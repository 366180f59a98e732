import type { Alarm, AlarmHold, AlarmRule, AlarmSubject } from '../../../contract/alarms';
import type { Condition, ConditionInput, Line } from '../../../contract/rules/alarms/condition';
import type { LateInput } from './endedAlarm';

/** A condition: a rule on one subject (and the unit of its values), what it is, and its open occurrence. */
export interface BookLine {
  rule: AlarmRule;
  subject: AlarmSubject & { unit?: string | null | undefined };
  state: Condition;
  alarm: Alarm | null;
}
/** An alarm as it is after the last of these new lines of its journal. */
export interface AlarmChange {
  alarm: Alarm;
  lines: Line[];
  isNew: boolean;
}
interface Named {
  rule: string;
  subject: string;
}
/** What was taken since a book was opened, or settled: what is to be written. */
export interface Taken {
  /** The inputs that mattered, in the order in which they were taken; none: nothing has to be told to anyone. */
  inputs: (Named & { version: number; input: ConditionInput })[];
  changed: BookLine[];
  /** Of these only the time of the newest datum, or what is said of the subject, has moved, or they are new. */
  quiet: BookLine[];
  gone: Named[];
  alarms: AlarmChange[];
  holds: AlarmHold[];
  /** Late data of a time in which their condition has no open occurrence: perhaps of an alarm that has ended. */
  late: (Named & { version: number; input: LateInput })[];
}

/** The `timer` that a condition wants, ms since 1970. */
export interface Due extends Named {
  at: number;
}
