import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUIET, type Manner } from './condition';
import {
  at,
  BACK,
  BETWEEN,
  datum,
  heard,
  HOUR,
  kindsOf,
  MANNER,
  MINUTE,
  minutesOf,
  OVER,
  play,
  playOnTime,
  timer,
  told,
} from './condition.rig';
import { dueAt } from './dueAt';

const byDatum: Manner = { ...MANNER, onDelayMs: 10 * MINUTE, offDelayMs: 10 * MINUTE };
const byClock: Manner = { ...byDatum, confirmedBy: 'clock' };
const silent: Manner = { ...MANNER, confirmedBy: 'clock', silentAfterMs: HOUR };

describe('a delay that a datum confirms', () => {
  it('[AL4] is over when a datum at least that much later says the same, and the first of them is what is told', () => {
    const { state, lines } = play([told(0, OVER), told(5, OVER + 20), told(9.9, OVER), told(10, OVER - 5)], byDatum);
    expect(kindsOf(lines)).toBe('raised');
    expect(minutesOf(lines)).toEqual([10]);
    expect(state.occurrence).toMatchObject({ activeAt: at(0), raisedAt: at(10), value: OVER, limit: 100 });
    expect(state.occurrence?.worst).toEqual({ value: OVER + 20, at: at(5), badness: datum(5, OVER + 20).badness });
  });

  it('[AL4] is not over by the clock', () => {
    const { state, lines } = play([told(0, OVER), timer(60)], byDatum);
    expect(lines).toEqual([]);
    expect(dueAt(state, byDatum)).toBeNull();
  });

  it('[AL4] begins anew after what contradicts it, be it only back under the limit', () => {
    expect(play([told(0, OVER), told(5, BETWEEN), told(10, OVER), told(15, OVER)], byDatum).lines).toEqual([]);
    const active = [told(0, OVER), told(10, OVER)];
    const { lines } = play([...active, told(15, BACK), told(20, BETWEEN), told(25, BACK), told(30, BACK)], byDatum);
    expect(kindsOf(lines)).toBe('raised');
  });

  it('[AL4] clears by the first that was back by more than the hysteresis', () => {
    const { state, lines } = play([told(0, OVER), told(10, OVER), told(15, BETWEEN), told(20, BACK), told(31, BACK - 1)], byDatum);
    expect(kindsOf(lines)).toBe('raised cleared');
    expect(state.occurrence?.clearedAt).toBe(at(20));
    expect(lines[1]).toMatchObject({ value: BACK, at: at(31) });
  });

  it('[AL4] raises exactly what has held without a break for so long', () => {
    const values = fc.array(fc.constantFrom(OVER, BETWEEN, BACK), { maxLength: 30 });
    const manners = fc.record({ on: fc.integer({ min: 0, max: 4 }), off: fc.integer({ min: 0, max: 4 }) });
    fc.assert(
      fc.property(values, manners, (given, { on, off }) => {
        const manner = { ...MANNER, onDelayMs: on * MINUTE, offDelayMs: off * MINUTE };
        const inputs = given.map((value, minute) => told(minute, value));
        // The same again, by looking back from every datum.
        let active = false;
        given.forEach((_, minute) => {
          const run = (wanted: (value: number) => boolean): number =>
            given
              .slice(0, minute + 1)
              .toReversed()
              .findIndex((each) => !wanted(each));
          const length = (count: number): number => (count === -1 ? minute + 1 : count) - 1;
          if (!active) active = length(run((value) => value === OVER)) >= on;
          else active = length(run((value) => value === BACK)) < off;
        });
        expect(play(inputs, manner).state.occurrence?.active ?? false).toBe(active);
      }),
    );
  });
});

describe('a delay that the clock confirms', () => {
  it('[AL4] is over at its own moment, however late it is looked at', () => {
    const { state, lines } = play([told(-30, OVER, 0), timer(240)], byClock);
    expect(minutesOf(lines)).toEqual([10]);
    expect(state.occurrence).toMatchObject({ activeAt: at(-30), raisedAt: at(10) });
  });

  it('[AL4] is over at once where there is none', () => {
    const manner: Manner = { ...MANNER, confirmedBy: 'clock' };
    expect(minutesOf(play([told(0, OVER, 3), told(5, BACK, 6)], manner).lines)).toEqual([3, 6]);
  });

  it('[AL4] begins anew after what contradicts it', () => {
    const { lines } = playOnTime([told(0, OVER), told(9, BETWEEN), told(9.5, OVER), timer(19), timer(60)], byClock);
    expect(minutesOf(lines)).toEqual([19.5]);
  });

  it('[AL4] is found done by a datum that comes after it', () => {
    expect(kindsOf(play([told(0, OVER), told(30, BACK)], byClock).lines)).toBe('raised');
  });
});

describe('silence', () => {
  it('[AL4] raises when nothing has been heard for so long, and is of that moment', () => {
    const { state, lines } = play([heard(0), heard(30), timer(200)], silent);
    expect(minutesOf(lines)).toEqual([90]);
    expect(state.occurrence).toMatchObject({ activeAt: at(90), raisedAt: at(90), value: null, limit: null, worst: null });
  });

  it('[AL4] waits for its delay, and is of the moment at which it began', () => {
    const { state, lines } = play([heard(0), timer(200)], { ...silent, onDelayMs: 10 * MINUTE });
    expect(minutesOf(lines)).toEqual([70]);
    expect(state.occurrence?.activeAt).toBe(at(60));
  });

  it('[AL4] clears by what is heard, after its delay by the clock', () => {
    const manner = { ...silent, offDelayMs: 10 * MINUTE };
    const { state, lines } = playOnTime([heard(0), heard(99, 100), timer(200)], manner);
    expect(kindsOf(lines)).toBe('raised cleared returned');
    expect(minutesOf(lines)).toEqual([60, 110, 159]);
    expect(state.occurrence?.returns).toBe(1);
  });

  it('[AL4] that falls again before the delay is over has not ended', () => {
    const manner = { ...silent, offDelayMs: 2 * HOUR };
    expect(kindsOf(playOnTime([heard(0), heard(100), timer(400)], manner).lines)).toBe('raised');
  });

  it('[AL2] is not broken by what is itself from too long ago', () => {
    expect(kindsOf(playOnTime([heard(0), heard(30, 120)], silent).lines)).toBe('raised');
    const old = play([heard(0, 600)], silent);
    expect(minutesOf(old.lines)).toEqual([600]);
    expect(old.state.occurrence?.activeAt).toBe(at(60));
  });

  it('[AL4] says nothing of what is not watched for silence', () =>
    expect(kindsOf(play([told(0, OVER), heard(5)], MANNER).lines)).toBe('raised'));

  it('[AL4] is not watched of what has never been heard', () => expect(dueAt(QUIET, silent)).toBeNull());

  it('[AL4] is over at the latest where it had begun: what is heard may be older', () => {
    const { state } = playOnTime([heard(0), heard(50, 70)], silent);
    expect(state.occurrence).toMatchObject({ active: false, activeAt: at(60), clearedAt: at(60) });
  });

  it('[AL11] knows nothing of a delay that the rule had begun before it watched for silence', () => {
    const before = play([told(0, OVER)], byClock);
    expect(play([heard(5), timer(30)], { ...byClock, silentAfterMs: HOUR }, before.state).lines).toEqual([]);
  });

  it('[AL11] is judged anew when the rule is more patient', () => {
    const { state } = playOnTime([heard(0), timer(60)], silent);
    const { lines } = play([{ ...heard(0), clock: at(70) }], { ...silent, silentAfterMs: 3 * HOUR }, state);
    expect(kindsOf(lines)).toBe('cleared');
  });
});

describe('a datum judged again', () => {
  it('[AL11] clears what a new version of the rule lets pass, and raises what it does not', () => {
    const before = play([told(0, OVER)], MANNER);
    const again = {
      kind: 'sample',
      clock: at(3),
      sample: { ...datum(0, OVER), limit: 200, over: false, back: true },
      again: true,
    } as const;
    const after = play([again], MANNER, before.state);
    expect(kindsOf(after.lines)).toBe('cleared');
    expect(kindsOf(play([{ ...again, sample: datum(0, OVER) }], MANNER, after.state).lines)).toBe('returned');
  });

  it('[AL11] keeps what is open as it is when it says the same', () => {
    const before = play([told(0, OVER)], MANNER);
    expect(play([{ kind: 'sample', clock: at(3), sample: datum(0, OVER), again: true }], MANNER, before.state)).toMatchObject({
      state: before.state,
      lines: [],
      logged: [],
    });
  });

  it('[AL11] that is older than what was told last leaves the newest as it is', () => {
    const again = { kind: 'sample', clock: at(6), sample: datum(0, OVER), again: true } as const;
    expect(play([told(0, BACK), told(5, BETWEEN), again], MANNER).state).toMatchObject({ lastAt: at(5), occurrence: { activeAt: at(0) } });
  });

  it('[AL11] ends what has cleared when no acknowledgement is asked for any more', () => {
    const before = play([told(0, OVER), told(5, BACK)], MANNER);
    const again = { kind: 'sample', clock: at(6), sample: datum(5, BACK), again: true } as const;
    expect(kindsOf(play([again], { ...MANNER, asksAcknowledgement: false }, before.state).lines)).toBe('ended');
  });
});
