import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUIET, type Line } from './condition';
import { HOUR, kindsOf, play, playOnTime, stepsOf, timersUntil } from './condition.rig';
import { dueAt } from './dueAt';
import { step } from './step';
import { dataTales, manners, tales, unsteadyTales } from './tales.rig';

const RUNS = { numRuns: 300 };
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** The lines of each occurrence, in order. */
const occurrencesOf = (lines: readonly Line[]): Line[][] => {
  const all: Line[][] = [];
  for (const line of lines) {
    if (line.kind === 'raised') all.push([]);
    all.at(-1)?.push(line);
  }
  return all;
};

describe('whatever a condition is told,', () => {
  it('[AL12] the lines of an occurrence are numbered from 1 without a gap, and in the order of time', () => {
    fc.assert(
      fc.property(unsteadyTales, manners, (inputs, manner) => {
        const { lines, state } = play(inputs, manner);
        const occurrences = occurrencesOf(lines);
        expect(occurrences.flat()).toEqual(lines);
        for (const each of occurrences) expect(each.map(({ version }) => version)).toEqual(each.map((_, place) => place + 1));
        for (const each of occurrences.slice(0, -1)) expect(each.at(-1)?.kind).toBe('ended');
        if (state.occurrence !== null) expect(state.occurrence.version).toBe(occurrences.at(-1)?.length);
        expect(lines.map((line) => line.at)).toEqual(lines.map((line) => line.at).toSorted((a, b) => a - b));
      }),
      RUNS,
    );
  });

  it('[AL1] it is raised, clears and returns in turns, and ends once it has cleared and was acknowledged or need not be', () => {
    fc.assert(
      fc.property(tales, manners, (inputs, manner) => {
        const { lines } = play(
          inputs.filter(({ kind }) => kind !== 'end'),
          manner,
        );
        for (const each of occurrencesOf(lines)) {
          const turns = each.filter(({ kind }) => ['raised', 'returned', 'cleared', 'ended'].includes(kind));
          expect(kindsOf(turns)).toMatch(/^raised( cleared returned)*( cleared( ended)?)?$/);
          if (each.at(-1)?.kind !== 'ended' || !manner.asksAcknowledgement) continue;
          const last = each.findLastIndex(({ kind }) => kind === 'raised' || kind === 'returned');
          expect(kindsOf(each.slice(last))).toContain('acknowledged');
        }
      }),
      RUNS,
    );
  });

  it('[AL8] no shelf outlives its end', () => {
    fc.assert(
      fc.property(unsteadyTales, manners, (inputs, manner) => {
        let state = QUIET;
        for (const input of inputs) {
          state = step(state, input, manner).next;
          if (state.shelf !== null) expect(state.shelf.until).toBeGreaterThan(input.clock);
        }
      }),
      RUNS,
    );
  });

  it('[AL5] what it is survives being stored between any two inputs', () => {
    fc.assert(
      fc.property(tales, manners, (inputs, manner) => {
        const undisturbed = play(inputs, manner);
        let state = QUIET;
        const lines = inputs.flatMap((input) => {
          const made = step(stored(state), stored(input), manner);
          state = made.next;
          return made.lines;
        });
        expect(lines).toEqual(undisturbed.lines);
        expect(state).toEqual(undisturbed.state);
      }),
      RUNS,
    );
  });

  it('[AL5] the log of the inputs that mattered gives the same journal and the same state', () => {
    fc.assert(
      fc.property(tales, manners, (inputs, manner) => {
        const told = playOnTime(inputs, manner);
        const again = play(stored(told.logged), manner);
        expect(again.lines).toEqual(told.lines);
        expect({ ...again.state, lastAt: null }).toEqual({ ...told.state, lastAt: null });
        expect(again.logged).toEqual(told.logged);
      }),
      RUNS,
    );
  });

  it('[AL5] what does not matter has moved nothing but the time of the newest datum', () => {
    fc.assert(
      fc.property(tales, manners, (inputs, manner) => {
        for (const { before, made } of stepsOf(inputs, manner)) {
          if (made.matters) continue;
          expect(made.lines).toEqual([]);
          expect(made.next).toEqual({ ...before, lastAt: made.next.lastAt });
        }
      }),
      RUNS,
    );
  });

  it('[AL5] timers that come late, all at once, give the lines that they would have given in time', () => {
    fc.assert(
      fc.property(tales, manners, fc.integer({ min: 0, max: 3 * HOUR }), (inputs, manner, slept) => {
        const { state } = playOnTime(inputs, manner);
        const until = (inputs.at(-1)?.clock ?? 0) + slept;
        const inTime = play(timersUntil(state, until, manner), manner, state);
        const atOnce = play([{ kind: 'timer', clock: until }], manner, state);
        expect(atOnce.lines).toEqual(inTime.lines);
        expect(atOnce.state).toEqual(inTime.state);
        expect(dueAt(atOnce.state, manner) ?? until + 1).toBeGreaterThan(until);
      }),
      RUNS,
    );
  });

  it('[AL5] data find done what was due before them', () => {
    fc.assert(
      fc.property(dataTales, manners, (inputs, manner) => {
        const untimed = play(inputs, manner);
        const inTime = playOnTime(inputs, manner);
        expect(untimed.lines).toEqual(inTime.lines);
        expect(untimed.state).toEqual(inTime.state);
      }),
      RUNS,
    );
  });

  it('[AL5] a timer of a moment at which nothing is due does nothing', () => {
    fc.assert(
      fc.property(tales, manners, (inputs, manner) => {
        const { state } = play(inputs, manner);
        const due = dueAt(state, manner);
        expect(step(state, { kind: 'timer', clock: (due ?? 1) - 1 }, manner)).toMatchObject({ next: state, lines: [], matters: false });
        if (due !== null) expect(step(state, { kind: 'timer', clock: due }, manner).matters).toBe(true);
      }),
      RUNS,
    );
  });
});
