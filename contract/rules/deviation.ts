import type { Indicator } from '../feeds/indicators';
import type { Quantity } from '../value';

/** How a value stands to what was promised of it. */
export interface Deviation {
  /** In the unit of the indicator, measured from the nearest bound: below zero is behind, whichever direction is the good one; inside a range it is 0. */
  gap: number;
  /** The rule to the letter: 97,9 does not meet ≥ 98, and 98 does not meet > 98. */
  met: boolean;
}

/** Differences of binary fractions carry noise in the last places. */
const tidy = (value: number): number => Number(value.toPrecision(12));
const ahead = (gap: number): number => (Object.is(gap, -0) ? 0 : tidy(gap));

/** The number that a promise is drawn at: of a range the bound nearest to the value. */
export const boundOf = (promise: Quantity, value: number): number => {
  if (promise.kind !== 'range') return promise.value;
  return Math.abs(value - promise.low) <= Math.abs(value - promise.high) ? promise.low : promise.high;
};

/** Judges a value against a promise; null where the indicator has no good direction and the promise names none. */
export const deviationOf = (value: number, promise: Quantity, direction: Indicator['direction']): Deviation | null => {
  if (promise.kind === 'range') {
    const out = Math.min(value - promise.low, promise.high - value);
    return { gap: ahead(Math.min(0, out)), met: out >= 0 };
  }
  if (promise.kind === 'bound') {
    const gap = ahead(promise.op === 'gt' || promise.op === 'ge' ? value - promise.value : promise.value - value);
    return { gap, met: promise.op === 'gt' || promise.op === 'lt' ? gap > 0 : gap >= 0 };
  }
  if (direction === 'none') return null;
  const gap = ahead(direction === 'up' ? value - promise.value : promise.value - value);
  return { gap, met: gap >= 0 };
};
