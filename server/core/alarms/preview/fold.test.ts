import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AlarmRuleBody } from '../../../../contract/alarms';
import { aRuleBody } from '../../../../contract/alarms.fixture';
import { QUIET, type Condition, type ConditionInput, type OpenOccurrence } from '../../../../contract/rules/alarms/condition';
import { dueAt } from '../../../../contract/rules/alarms/dueAt';
import { mannerOf } from '../../../../contract/rules/alarms/mannerOf';
import { step } from '../../../../contract/rules/alarms/step';
import { fold } from './fold';

const MINUTE = 60_000;
const body = (more: Partial<AlarmRuleBody>): AlarmRuleBody =>
  aRuleBody({ condition: { kind: 'limit', averaging: 'instant', op: 'gt', limit: 10, hysteresis: 0, minimumCoverage: 0 }, ...more });
const sample = (minute: number, value: number): ConditionInput => ({
  kind: 'sample',
  clock: minute * MINUTE,
  sample: { at: minute * MINUTE, value, limit: 10, over: value > 10, back: value < 8, badness: value },
});
const heard = (minute: number): ConditionInput => ({ kind: 'heard', clock: minute * MINUTE, at: minute * MINUTE });

/** The same, taking every input and asking for every timer. */
const slowly = (of: AlarmRuleBody, inputs: readonly ConditionInput[], to: number): OpenOccurrence[] => {
  const manner = { ...mannerOf(of), escalation: [] };
  let state: Condition = QUIET;
  const found: OpenOccurrence[] = [];
  const take = (input: ConditionInput): void => {
    const { next, lines, occurrence } = step(state, input, manner);
    state = next;
    if (occurrence === null) return;
    if (lines.some(({ kind }) => kind === 'raised')) found.push(occurrence);
    else found.splice(-1, 1, occurrence);
  };
  const runTo = (clock: number): void => {
    for (;;) {
      const due = dueAt(state, manner) ?? Number.POSITIVE_INFINITY;
      const { occurrence } = state;
      const own = occurrence && occurrence.acknowledged === null ? occurrence.raisedLastAt + 10 * MINUTE : Number.POSITIVE_INFINITY;
      if (Math.min(due, own) > clock) return;
      take(own < due ? { kind: 'acknowledge', clock: own, actor: '', comment: '-' } : { kind: 'timer', clock: due });
    }
  };
  for (const input of inputs) {
    runTo(input.clock);
    take(input);
  }
  runTo(to);
  return found;
};

it('[AL13] [AL5] folds months as step by step, whatever is passed over because it stays quiet', () => {
  const delays = fc.constantFrom(0, 300, 900);
  fc.assert(
    fc.property(
      fc.array(fc.record({ after: fc.integer({ min: 1, max: 40 }), value: fc.integer({ min: 5, max: 14 }) }), { maxLength: 60 }),
      delays,
      delays,
      fc.boolean(),
      (data, onDelaySeconds, offDelaySeconds, isSilence) => {
        let minute = 0;
        const of = body({ onDelaySeconds, offDelaySeconds, ...(isSilence && { condition: { kind: 'silent', afterMinutes: 20 } }) });
        const inputs = data.map(({ after, value }) => (isSilence ? heard((minute += after)) : sample((minute += after), value)));
        const to = (minute + 100) * MINUTE;
        expect(fold(of, inputs, to)).toEqual(slowly(of, inputs, to));
      },
    ),
    { numRuns: 200 },
  );
});

it('[AL13] takes what comes back within ten minutes for a return, and what comes back later for another alarm', () => {
  const returns = (minutes: readonly [number, number][]) =>
    fold(
      body({}),
      minutes.map(([minute, value]) => sample(minute, value)),
      200 * MINUTE,
    ).map((each) => [each.activeAt / MINUTE, each.returns]);
  expect(returns([[1, 5], [2, 12], [4, 5], [6, 12], [9, 5]])).toEqual([[2, 1]]); // prettier-ignore
  expect(returns([[1, 5], [2, 12], [4, 5], [20, 12], [25, 5]])).toEqual([[2, 0], [20, 0]]); // prettier-ignore
});

it('[AL13] ends an alarm whose delay is over at the very moment of the datum that raises the next', () => {
  const byClock = body({ target: { kind: 'indicator', set: 's', indicator: 'i', over: 'whole' }, offDelaySeconds: 300 });
  const found = fold(byClock, [sample(0, 12), sample(20, 5), sample(25, 12)], 30 * MINUTE);
  expect(found.map(({ active, activeAt }) => [active, activeAt / MINUTE])).toEqual([
    [false, 0],
    [true, 25],
  ]);
});
