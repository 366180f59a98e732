import { changedRule } from '../../../../contract/commands/alarmShapes';
import type { AlarmRule } from '../../../../contract/alarms';
import type { Problem } from '../../../../contract/problem';
import { useOrder } from '../../../data/useOrder';

export interface FailedRuleOrder {
  problem: Problem | undefined;
  /** What is true now, where another version came first. */
  current: AlarmRule | null;
}

/** One command on a rule at a time, with the rule of now where it came too late. */
export const useRuleOrder = (done: (rule: AlarmRule) => void, refused?: () => void) => {
  const { isPending, failed, give, clear } = useOrder<{ rule: AlarmRule }>(({ rule }) => done(rule), refused);
  const current = changedRule.safeParse(failed?.problem?.current);
  const told: FailedRuleOrder | null = failed && { problem: failed.problem, current: current.success ? current.data.rule : null };
  return { isPending, failed: told, give, clear };
};
