import type * as z from 'zod/mini';
import { PRIORITIES, type Alarm, type AlarmRule } from '../../../../contract/alarms';
import type { alarmRules } from '../../../../contract/feeds/alarms';

type Listed = z.infer<(typeof alarmRules)['body']>['rules'][number];
export type RuleState = 'on' | 'off' | 'retired';

/** A rule as the list shows it. */
export interface RuleRow {
  rule: AlarmRule;
  state: RuleState;
  /** How many conditions it has now. */
  subjects: number;
  /** How many of its alarms are open; null where that is not known. */
  open: number | null;
}

const STATES: readonly RuleState[] = ['on', 'off', 'retired'];
const collator = new Intl.Collator('vi', { numeric: true });
export const stateOf = ({ retired, body }: AlarmRule): RuleState => (retired !== null ? 'retired' : body.enabled ? 'on' : 'off');

/** Every rule with its open alarms: those that are on first, the most urgent first, then by name. */
export const ruleRows = (rules: readonly Listed[], alarms: readonly Alarm[] | undefined): RuleRow[] => {
  const open = new Map<string, number>();
  for (const { rule } of alarms ?? []) open.set(rule, (open.get(rule) ?? 0) + 1);
  return rules
    .map(({ rule, subjects }) => ({ rule, subjects, state: stateOf(rule), open: alarms === undefined ? null : (open.get(rule.id) ?? 0) }))
    .toSorted(
      (a, b) =>
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        PRIORITIES.indexOf(a.rule.body.priority) - PRIORITIES.indexOf(b.rule.body.priority) ||
        collator.compare(a.rule.body.name, b.rule.body.name),
    );
};

/** How many rules there are of each state, and the conditions that are watched. */
export const countRules = (rows: readonly RuleRow[]): Record<RuleState, number> & { subjects: number } => ({
  on: rows.filter(({ state }) => state === 'on').length,
  off: rows.filter(({ state }) => state === 'off').length,
  retired: rows.filter(({ state }) => state === 'retired').length,
  subjects: rows.filter(({ state }) => state === 'on').reduce((sum, { subjects }) => sum + subjects, 0),
});
