import type { Indicator } from '../../../contract/feeds/indicators';
import type { IndicatorValue, Quantity } from '../../../contract/value';

export type Reason =
  'no-result' | 'no-method' | 'not-determined' | 'no-plan' | 'text' | 'bound-result' | 'levels-differ' | 'unlike' | 'no-direction';
export interface Compared {
  met: boolean;
  /** result − the nearest bound of the plan, in the unit; undefined inside a range. */
  gap: number | undefined;
  /** result ÷ plan, where the plan is a number that is not 0. */
  ratio: number | undefined;
  result: number;
  plan: Quantity;
}
/** How a result stands to a plan; a vector is met when each of its levels is. */
export type Comparison =
  | ({ kind: 'compared' } & Compared)
  | { kind: 'vector'; met: boolean; items: readonly (Compared & { level: string })[] }
  | { kind: 'incomparable'; reason: Reason };
type Direction = Indicator['direction'];
type Vector = Extract<IndicatorValue, { kind: 'vector' }>;

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const incomparable = (reason: Reason): Comparison & { kind: 'incomparable' } => ({ kind: 'incomparable', reason });

const compareNumber = (result: number, plan: Quantity, direction: Direction): Comparison & { kind: 'compared' | 'incomparable' } => {
  const compared = (met: boolean, against: number | undefined, ratio?: number) => ({
    kind: 'compared' as const,
    met,
    result,
    plan,
    ratio,
    gap: against === undefined ? undefined : round(result - against),
  });
  if (plan.kind === 'range') {
    const inside = result >= plan.low && result <= plan.high;
    return compared(inside, inside ? undefined : result < plan.low ? plan.low : plan.high);
  }
  if (plan.kind === 'bound') {
    const tests = { gt: result > plan.value, ge: result >= plan.value, lt: result < plan.value, le: result <= plan.value };
    return compared(tests[plan.op], plan.value);
  }
  if (direction === 'none') return incomparable('no-direction');
  const met = direction === 'up' ? result >= plan.value : result <= plan.value;
  return compared(met, plan.value, plan.value === 0 ? undefined : round(result / plan.value));
};

const compareVector = (result: Vector, plan: Vector, direction: Direction): Comparison => {
  if (result.items.length !== plan.items.length || result.items.length === 0) return incomparable('levels-differ');
  const items: (Compared & { level: string })[] = [];
  for (const { level, value } of result.items) {
    const other = plan.items.find((each) => each.level === level);
    if (!other) return incomparable('levels-differ');
    if (value.kind !== 'number') return incomparable('bound-result');
    const one = compareNumber(value.value, other.value, direction);
    if (one.kind === 'incomparable') return one;
    items.push({ ...one, level });
  }
  return { kind: 'vector', met: items.every((each) => each.met), items };
};

/** Compares only what the source states; words, bounds and lone levels are never turned into numbers. */
export const compare = (result: IndicatorValue | undefined, plan: IndicatorValue | undefined, direction: Direction): Comparison => {
  if (!result) return incomparable('no-result');
  if (result.kind === 'none')
    return incomparable(result.reason === 'no-method' || result.reason === 'not-determined' ? result.reason : 'no-result');
  if (!plan || plan.kind === 'none') return incomparable('no-plan');
  if (result.kind === 'text' || plan.kind === 'text') return incomparable('text');
  if (result.kind === 'bound' || result.kind === 'range') return incomparable('bound-result');
  if (result.kind === 'vector') return plan.kind === 'vector' ? compareVector(result, plan, direction) : incomparable('unlike');
  return plan.kind === 'vector' ? incomparable('unlike') : compareNumber(result.value, plan, direction);
};
