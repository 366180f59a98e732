import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Change } from '../../contract/events';
import { Subscription, type Published } from './subscription';

const change = (key: string, value: number, revision: number): Change => ({
  kind: 'reading.latest',
  reading: {
    key,
    station: key,
    stationName: key,
    parameter: 'pH',
    value,
    unit: '-',
    status: '00',
    observedAt: '2026-11-20T00:00:00.000Z',
    receivedAt: '2026-11-20T00:00:00.000Z',
    revision,
    provenance: 'simulated',
    file: 'f',
  },
});
const row = (seq: number, changes: Change[]): Published => ({ seq, revision: seq, at: '2026-11-20T00:00:00.000Z', changes });

describe('Subscription', () => {
  it('[LV5] passes every journal row on once, in order, with prev = seq - 1', () => {
    const subscription = new Subscription('intake', 'e', 'journal', 3);
    for (const seq of [4, 5, 5, 4, 6]) subscription.offer(row(seq, []));
    expect(subscription.drain().map(({ prev, seq }) => [prev, seq])).toEqual([
      [3, 4],
      [4, 5],
      [5, 6],
    ]);
    expect(subscription.drain()).toEqual([]);
  });

  it('[LV2] carries in prev where the client stood and in seq where the message brings it, with nothing left out between', () => {
    for (const kind of ['journal', 'latest'] as const) {
      const subscription = new Subscription('readings', 'e', kind, 3);
      const got: [number, number][] = [];
      for (const upTo of [5, 6, 9]) {
        for (let seq = (got.at(-1)?.[1] ?? 3) + 1; seq <= upTo; seq += 1) subscription.offer(row(seq, [change('a', seq, seq)]));
        got.push(...subscription.drain().map(({ prev, seq }): [number, number] => [prev, seq]));
      }
      expect(got.map(([prev]) => prev)).toEqual([3, ...got.slice(0, -1).map(([, seq]) => seq)]);
      expect([got.at(-1)?.[1], got.length]).toEqual([9, kind === 'journal' ? 6 : 3]);
    }
  });

  it('[LV6] refuses a kind without a key on a latest channel: the newest of all would stand for every one', () => {
    const refusal: Change = { kind: 'boundaries.changed', revision: 1 };
    expect(() => new Subscription('readings', 'e', 'latest', 0).offer(row(1, [refusal]))).toThrow(/boundaries.changed/);
    expect(() => new Subscription('boundaries', 'e', 'journal', 0).offer(row(1, [refusal]))).not.toThrow();
  });

  it('[LV6] brings a latest client to the newest value of each key, however the drains fall', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), value: fc.integer(), drain: fc.boolean() })), (steps) => {
        const subscription = new Subscription('readings', 'e', 'latest', 0);
        const seen = new Map<string, number>();
        let at = 0;
        const drain = () => {
          for (const { prev, seq, changes } of subscription.drain()) {
            expect(prev).toBe(at);
            at = seq;
            for (const { kind, ...rest } of changes)
              if (kind === 'reading.latest' && 'reading' in rest) seen.set(rest.reading.key, rest.reading.value);
          }
        };
        const truth = new Map<string, number>();
        steps.forEach(({ key, value, drain: now }, index) => {
          truth.set(key, value);
          subscription.offer(row(index + 1, [change(key, value, index + 1)]));
          if (now) drain();
        });
        drain();
        expect(seen).toEqual(truth);
        expect(at).toBe(steps.length);
      }),
    );
  });
});
