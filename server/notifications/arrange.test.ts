import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, type Due } from './arrange';

const due = (id: number, more: Partial<Due> = {}): Due => ({ id, severity: 'info', held: false, attempts: 0, ...more });

describe('what goes to one address', () => {
  it('[NT7] of a flood the gravest goes alone and the rest as one', () => {
    const flood = [...Array.from({ length: 13 }, (_, id) => due(id + 1)), due(14, { severity: 'critical' })];
    const { parcels, waiting } = arrange(flood, 2);
    expect(parcels).toEqual([
      { lead: 14, rest: [] },
      { lead: 1, rest: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] },
    ]);
    expect(waiting).toEqual([]);
  });

  it('[NT5] what quiet hours held goes as one, however much room there is', () => {
    const { parcels } = arrange([due(1, { held: true }), due(2), due(3, { held: true, severity: 'warning' })], 10);
    expect(parcels).toEqual([
      { lead: 2, rest: [] },
      { lead: 3, rest: [1] },
    ]);
  });

  it('[NT7] what was tried before goes as it was, and leaves a place for what is new', () => {
    const { parcels, waiting } = arrange([due(1, { attempts: 2 }), due(2, { attempts: 1 }), due(3), due(4)], 2);
    expect(parcels).toEqual([
      { lead: 1, rest: [] },
      { lead: 3, rest: [4] },
    ]);
    expect(waiting).toEqual([2]);
  });

  it('[NT7] nothing is lost and nothing goes twice, within the room', () => {
    const any = fc.record({
      severity: fc.constantFrom('info' as const, 'warning' as const, 'critical' as const),
      held: fc.boolean(),
      attempts: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), fc.integer({ min: 0, max: 6 }), (given, room) => {
        const all = given.map((each, index) => due(index + 1, each));
        const { parcels, waiting } = arrange(all, room);
        expect(parcels.length).toBeLessThanOrEqual(room);
        const told = [...parcels.flatMap(({ lead, rest }) => [lead, ...rest]), ...waiting];
        expect(told.toSorted((a, b) => a - b)).toEqual(all.map(({ id }) => id));
        if (room > 0) expect(waiting.every((id) => (all[id - 1]?.attempts ?? 0) > 0)).toBe(true);
      }),
    );
  });
});
