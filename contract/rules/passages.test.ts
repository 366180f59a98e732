import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshnessAt, STATION_LIMITS } from './freshness';
import { passagesOf, type Passage, type Received } from './passages';

const MINUTE = 60_000;
const START = Date.parse('2026-11-22T00:00:00Z');
const at = (minutes: number) => START + minutes * MINUTE;
const passages = (received: Received[], until: number) => passagesOf(null, received, until, STATION_LIMITS);

/** Data that come in order of time, each of a moment up to two hours before it came or a little ahead of it. */
const history = fc
  .array(fc.record({ afterMs: fc.integer({ min: 1, max: 90 * MINUTE }), delayMs: fc.integer({ min: -8 * MINUTE, max: 120 * MINUTE }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((steps) => {
    let moment = START;
    return steps.map(({ afterMs, delayMs }): Received => ({ at: (moment += afterMs), dataAt: moment - delayMs }));
  });

describe('[SR4] the states that a source went through', () => {
  it('are told with the exact moment of each, however late one looks', () =>
    expect(passages([{ at: at(0), dataAt: at(0) }], at(600))).toEqual([
      { at: at(0), dataAt: at(0), state: 'fresh' },
      { at: at(10) + 1, dataAt: at(0), state: 'late' },
      { at: at(15) + 1, dataAt: at(0), state: 'stale' },
      { at: at(60) + 1, dataAt: at(0), state: 'dead' },
    ]));

  it('say nothing while data come in time, and tell the recovery when they come again', () =>
    expect(
      passages(
        [0, 5, 10, 23].map((minute) => ({ at: at(minute), dataAt: at(minute) })),
        at(24),
      ).map((each) => [each.state, each.at]),
    ).toEqual([
      ['fresh', at(0)],
      ['late', at(20) + 1],
      ['fresh', at(23)],
    ]));

  it('do not get better by old data that come late', () =>
    expect(passages([{ at: at(0), dataAt: at(-120) }], at(1)).map(({ state }) => state)).toEqual(['dead']));

  it('take data of a moment that has not come for stale until it has', () =>
    expect(passages([{ at: at(0), dataAt: at(7) }], at(8)).map((each) => [each.state, each.at])).toEqual([
      ['stale', at(0)],
      ['fresh', at(2)],
    ]));

  it('agree at every moment with the state machine that the screens use', () =>
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 24 * 60 * MINUTE }), (received, offset) => {
        const moment = START + offset;
        const current = received.findLast((each) => each.at <= moment);
        const told = passages(received, moment).at(-1)?.state;
        expect(told).toBe(current && freshnessAt(current.dataAt, moment, STATION_LIMITS).state);
      }),
    ));

  it('are the same however often one looks', () =>
    fc.assert(
      fc.property(history, fc.array(fc.integer({ min: 0, max: 20 * 60 * MINUTE }), { maxLength: 20 }), (received, offsets) => {
        const looks = [...offsets, 24 * 60 * MINUTE].toSorted((a, b) => a - b).map((offset) => START + offset);
        const pieces: Passage[] = [];
        for (const until of looks) {
          const before = pieces.at(-1) ?? null;
          pieces.push(...passagesOf(null, received, until, STATION_LIMITS).filter((each) => before === null || each.at > before.at));
        }
        expect(pieces).toEqual(passages(received, looks.at(-1) ?? 0));
      }),
    ));

  it('never tell the same state twice in a row', () =>
    fc.assert(
      fc.property(history, (received) => {
        const states = passages(received, START + 24 * 60 * MINUTE).map(({ state }) => state);
        expect(states.filter((state, index) => state === states[index - 1])).toEqual([]);
      }),
    ));
});
