import type { AlarmRule } from '../../../../../contract/alarms';
import type { RuleNames } from '../ruleNames';
import type { Registers } from '../useRuleNames';
import type { RuleDraft } from './ruleDraft';

/** What every part of the form is given. */
export interface FormPart {
  draft: RuleDraft;
  put: (change: Partial<RuleDraft>) => void;
  /** What is wrong with a field, in words; of one that was not touched only after saving was tried. */
  faultOf: (field: string) => string | undefined;
  known: Registers;
  names: RuleNames;
  /** Of what is watched, each once. */
  units: readonly string[];
  /** The rule that is edited; null: a new one. */
  rule: AlarmRule | null;
}
