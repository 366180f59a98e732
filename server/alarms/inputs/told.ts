import type { AlarmRule, AlarmSubject } from '../../../contract/alarms';
import type { Condition, ConditionInput } from '../../../contract/rules/alarms/condition';

/** A condition as the evaluator has it: a rule on one subject, and what it is. */
export interface Watched {
  rule: AlarmRule;
  subject: AlarmSubject;
  state: Condition;
}
/** One input that a revision brings to a condition. */
export interface Told {
  revision: number;
  rule: string;
  /** Key of the subject. */
  subject: string;
  input: ConditionInput;
}
