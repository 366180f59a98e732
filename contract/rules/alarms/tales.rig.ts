import * as fc from 'fast-check';
import type { ConditionInput, Manner } from './condition';
import { at, datum, MINUTE } from './condition.rig';

const minutes = (max: number) => fc.integer({ min: 0, max });

export const manners: fc.Arbitrary<Manner> = fc.record({
  onDelayMs: fc.constantFrom(0, 5, 12).map((each) => each * MINUTE),
  offDelayMs: fc.constantFrom(0, 5, 30).map((each) => each * MINUTE),
  confirmedBy: fc.constantFrom('datum', 'clock'),
  silentAfterMs: fc.constantFrom(null, null, 20 * MINUTE),
  escalation: fc.constantFrom(
    [],
    [{ afterMs: 10 * MINUTE, to: 'role:duty' }],
    [
      { afterMs: 4 * MINUTE, to: 'role:duty' },
      { afterMs: 4 * MINUTE, to: 'agency:so-nnmt' },
      { afterMs: 40 * MINUTE, to: 'role:leader' },
    ],
  ),
  asksAcknowledgement: fc.boolean(),
});

const person = { actor: 'Trực ban', comment: 'Đã nắm' };
/** How long ago a datum was observed: mostly now, sometimes so long that it is late. */
const lag = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: minutes(40) });
const values = fc.constantFrom(50, 60, 95, 99, 120, 150, 180);

/** What an input is when it is told at a minute. */
type Telling = (minute: number) => ConditionInput;
const samples: fc.Arbitrary<Telling> = fc.record({ lag, value: values, again: fc.boolean() }).map(({ lag: ago, value, again }) => (now) => {
  const sample = datum(now - ago, value);
  return { kind: 'sample', clock: at(now), sample, ...(again && ago === 0 ? { again } : {}) };
});
export const lates: fc.Arbitrary<Telling> = fc
  .record({ from: minutes(90), length: minutes(60), count: minutes(9), worst: fc.option(values) })
  .map(({ from, length, count, worst }) => (now) => ({
    kind: 'late',
    clock: at(now),
    from: at(now - from - length),
    to: at(now - from),
    count: count + 1,
    over: worst !== null && worst > 100 ? 1 : 0,
    worst: worst !== null && worst > 100 ? datum(now - from, worst) : null,
  }));
const hearings: fc.Arbitrary<Telling> = lag.map((ago) => (now) => ({ kind: 'heard', clock: at(now), at: at(now - ago) }));
const acts: fc.Arbitrary<Telling> = fc.oneof(
  fc.constant<Telling>((now) => ({ kind: 'acknowledge', clock: at(now), ...person })),
  fc
    .record({ shelf: fc.constantFrom('once' as const, 'timed' as const), length: minutes(40) })
    .map<Telling>(({ shelf, length }) => (now) => ({ kind: 'shelve', clock: at(now), ...person, shelf, until: at(now + length) })),
  fc.constant<Telling>((now) => ({ kind: 'unshelve', clock: at(now), ...person })),
  fc.constantFrom('cb-1-1', 'cb-2-1').map<Telling>((by) => (now) => ({ kind: 'suppress', clock: at(now), by })),
  fc.constant<Telling>((now) => ({ kind: 'unsuppress', clock: at(now) })),
  fc.boolean().map<Telling>((out) => (now) => ({ kind: 'service', clock: at(now), ...person, out })),
  fc.constant<Telling>((now) => ({ kind: 'task', clock: at(now), actor: 'Trực ban', task: 'nv-1' })),
);
const ends = fc.constant<Telling>((now) => ({ kind: 'end', clock: at(now), ...person }));
const timers = fc.constant<Telling>((now) => ({ kind: 'timer', clock: at(now) }));

const of = (...telling: fc.MaybeWeightedArbitrary<Telling>[]) => fc.record({ gap: minutes(15), telling: fc.oneof(...telling) });
const every = of(
  { weight: 10, arbitrary: samples },
  { weight: 3, arbitrary: hearings },
  { weight: 2, arbitrary: lates },
  { weight: 6, arbitrary: acts },
  { weight: 2, arbitrary: timers },
  { weight: 1, arbitrary: ends },
);

const inOrder = (tale: readonly { gap: number; telling: Telling }[]): ConditionInput[] => {
  let now = 0;
  return tale.map(({ gap, telling }) => telling((now += gap)));
};
/** Anything that a condition may be told, the clock going on. */
export const tales = fc.array(every, { maxLength: 40 }).map(inOrder);
/** Only what the data say. */
export const dataTales = fc
  .array(of({ weight: 3, arbitrary: samples }, { weight: 1, arbitrary: hearings }), { maxLength: 40 })
  .map(inOrder);
/** The same with a clock that is set back now and then. */
export const unsteadyTales = fc
  .array(fc.record({ gap: fc.integer({ min: -10, max: 15 }), telling: every.map(({ telling }) => telling) }), { maxLength: 40 })
  .map(inOrder);
