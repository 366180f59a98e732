import type { AlarmCondition } from '../../../../contract/alarms';
import { FRESHNESS, type Freshness } from '../../../../contract/rules/freshness';
import type { Sample } from '../../../../contract/rules/alarms/condition';

const rank = (state: Freshness): number => FRESHNESS.indexOf(state);

/** A passage of a source: from `at` (ms since 1970) on it was in this state. */
export const judgeState = (state: Freshness, { from }: Extract<AlarmCondition, { kind: 'source-state' }>, at: number): Sample => {
  const over = rank(state) >= rank(from);
  return { at, value: null, limit: null, over, back: !over, badness: rank(state) };
};
