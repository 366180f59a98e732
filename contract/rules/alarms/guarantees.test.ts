import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playOnTime, stepsOf } from './condition.rig';
import { isHeldBack } from './dueAt';
import { step } from './step';
import { lates, manners, tales } from './tales.rig';

const RUNS = { numRuns: 300 };

describe('of a condition', () => {
  it('[AL3] late data raise, clear and announce nothing', () => {
    fc.assert(
      fc.property(tales, lates, manners, (inputs, late, manner) => {
        const { state } = playOnTime(inputs, manner);
        const { next, lines } = step(state, late(Math.floor((inputs.at(-1)?.clock ?? 0) / 60_000)), manner);
        expect(lines.filter(({ kind }) => kind !== 'amended' && kind !== 'unshelved')).toEqual([]);
        expect(next.pending).toEqual(state.pending);
        expect(next.lastAt).toBe(state.lastAt);
        // The end of a shelf, which may be due, announces what still asks for an acknowledgement.
        const { version: _v, worst: _w, announcedAt: now, ...kept } = next.occurrence ?? { version: 0, worst: null, announcedAt: 0 };
        const {
          version: _stoodV,
          worst: _stoodW,
          announcedAt: then,
          ...stood
        } = state.occurrence ?? { version: 0, worst: null, announcedAt: 0 };
        expect(now === then || lines.some(({ kind }) => kind === 'unshelved')).toBe(true);
        expect(kept).toEqual(stood);
      }),
      RUNS,
    );
  });

  it('[AL3] data from before what was judged raise and clear nothing', () => {
    fc.assert(
      fc.property(tales, manners, (inputs, manner) => {
        for (const { before, input, made } of stepsOf(inputs, manner)) {
          if (input.kind !== 'sample' || input.again || before.lastAt === null || input.sample.at > before.lastAt) continue;
          expect(made.lines.filter(({ kind }) => kind !== 'amended')).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('[AL10] what is held back, acknowledged or clear is never escalated', () => {
    fc.assert(
      fc.property(tales, manners, (inputs, manner) => {
        for (const { before, made } of stepsOf(inputs, manner)) {
          const step = made.lines.findIndex(({ kind }) => kind === 'escalated');
          if (step === -1) continue;
          // The end of a shelf may be due at the same moment.
          expect(isHeldBack(before) && made.lines.slice(0, step).every(({ kind }) => kind !== 'unshelved')).toBe(false);
          expect(before.occurrence).toMatchObject({ active: true, acknowledged: null });
        }
      }),
      RUNS,
    );
  });

  it('[AL10] no step is taken twice after one raising', () => {
    fc.assert(
      fc.property(tales, manners, (inputs, manner) => {
        let taken = 0;
        for (const { kind } of playOnTime(inputs, manner).lines) {
          if (kind === 'raised' || kind === 'returned') taken = 0;
          if (kind === 'escalated') taken += 1;
          expect(taken).toBeLessThanOrEqual(manner.escalation.length);
        }
      }),
      RUNS,
    );
  });

  it('[AL1] no acknowledgement survives a return', () => {
    fc.assert(
      fc.property(tales, manners, (inputs, manner) => {
        for (const { made } of stepsOf(inputs, manner)) {
          const raising = made.lines.findLastIndex(({ kind }) => kind === 'raised' || kind === 'returned');
          if (raising === -1) continue;
          const acknowledged = made.lines.slice(raising).some(({ kind }) => kind === 'acknowledged');
          expect(made.occurrence?.acknowledged === null).toBe(!acknowledged);
        }
      }),
      RUNS,
    );
  });

  it('[AL9] what is held back says in its raising that nobody was told', () => {
    fc.assert(
      fc.property(tales, manners, (inputs, manner) => {
        for (const { before, made } of stepsOf(inputs, manner)) {
          // The end of a shelf may be due at the same moment.
          if (made.lines.some(({ kind }) => kind === 'unshelved')) continue;
          if (before.shelf !== null && made.next.shelf === null) continue;
          for (const { kind, detail } of made.lines)
            if (kind === 'raised' || kind === 'returned') expect(detail !== null).toBe(isHeldBack(before));
        }
      }),
      RUNS,
    );
  });

  it('[AL1] the worst is never forgotten while it is open', () => {
    fc.assert(
      fc.property(tales, manners, (inputs, manner) => {
        for (const { before, made } of stepsOf(inputs, manner)) {
          const [known, now] = [before.occurrence?.worst, made.next.occurrence?.worst];
          if (!known || made.next.occurrence === null || made.lines.some(({ kind }) => kind === 'raised')) continue;
          expect(now?.badness).toBeGreaterThanOrEqual(known.badness);
        }
      }),
      RUNS,
    );
  });
});
