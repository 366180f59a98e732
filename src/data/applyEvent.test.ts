import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Push } from '../../contract/events';
import { applyEvent, type Reduce } from './applyEvent';
import type { Snapshot } from './snapshot';

const AT = '2026-01-01T00:00:00.000Z';
const snapshotAt = (seq: number, body: number[] = []): Snapshot<number[]> => ({
  feed: 'intake',
  revision: seq,
  asOf: null,
  body,
  fetchedAt: 0,
  cursors: [
    {
      channel: 'other',
      epoch: 'e',
      seq: 1,
    },
    {
      channel: 'intake',
      epoch: 'e',
      seq,
    },
  ],
});
const messageOf = (seq: number, over: Partial<Push> = {}): Push => ({
  channel: 'intake',
  epoch: 'e',
  prev: seq - 1,
  seq,
  at: AT,
  revision: seq,
  changes: [
    {
      kind: 'file.ingested',
      file: String(seq),
      accepted: seq,
      refused: [],
      receivedAt: AT,
    },
  ],
  ...over,
});
const count: Reduce<number[]> = (body, change) => (change.kind === 'file.ingested' ? [...body, change.accepted] : body);

describe('applyEvent', () => {
  it('[LV3] brings a snapshot to the same body whatever is doubled, late or lost, or says that there is a gap', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 }), (start, order) => {
        let snapshot = snapshotAt(start);
        for (const seq of order) {
          const at = snapshot.cursors[1]?.seq ?? -1;
          const applied = applyEvent(snapshot, messageOf(seq), count);
          expect(applied.outcome).toBe(seq <= at ? 'ignored' : seq === at + 1 ? 'applied' : 'gap');
          if (applied.outcome === 'applied') ({ snapshot } = applied);
        }
        const end = snapshot.cursors[1]?.seq ?? -1;
        expect(snapshot.body).toEqual(Array.from({ length: end - start }, (_, n) => start + n + 1));
        expect(snapshot.revision).toBe(end);
        expect(snapshot.cursors[0]?.seq).toBe(1);
      }),
    );
  });

  it('[LV3] takes another epoch, a channel without a position and a half-known journal message for a gap', () => {
    const known = snapshotAt(5);
    expect(applyEvent(known, messageOf(6, { epoch: 'f' }), count).outcome).toBe('gap');
    expect(applyEvent(known, messageOf(1, { channel: 'unknown', prev: 0 }), count).outcome).toBe('gap');
    expect(applyEvent(known, messageOf(7, { prev: 4 }), count).outcome).toBe('gap');
  });

  it('[LV3] leaves the fetch to whoever asked when only the server can tell what a change does', () => {
    expect(applyEvent(snapshotAt(5), messageOf(6), () => null).outcome).toBe('fetch');
  });

  it('never changes the snapshot it is given', () => {
    const frozen = snapshotAt(5, [1]);
    Object.freeze(frozen.body);
    Object.freeze(frozen.cursors);
    expect(applyEvent(Object.freeze(frozen), messageOf(6), count).outcome).toBe('applied');
    expect(frozen.body).toEqual([1]);
  });
});
