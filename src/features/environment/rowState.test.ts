import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/feeds/readings';
import { createShownReader } from './createShownReader';
import { createRest } from './rest';
import { createRowReader, rowStateAt } from './rowState';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const readingAt = (ms: number, over: Partial<Reading> = {}): Reading => ({
  key: 'a/cod',
  station: 'a',
  stationName: 'Trạm mẫu',
  parameter: 'COD',
  value: 1,
  unit: 'mg/l',
  status: '00',
  observedAt: new Date(ms).toISOString(),
  receivedAt: new Date(ms).toISOString(),
  revision: 1,
  provenance: 'simulated',
  file: 'a.txt',
  ...over,
});

describe('the row of a datastream', () => {
  const follow = (first: Reading | undefined) => {
    const at = { now: NOON, reading: first };
    return {
      at,
      read: createRowReader(
        () => at.reading,
        () => at.now,
      ),
    };
  };

  it('stays the same while only the value moves within a minute', () => {
    const { at, read } = follow(readingAt(NOON));
    const before = read();
    for (let second = 1; second < 60; second += 1) {
      at.now = NOON + second * 1_000;
      at.reading = readingAt(NOON + second * 1_000, { value: second, revision: second });
      expect(read()).toBe(before);
    }
  });

  it('says at once that a device failed, that a figure grew old, and that a new one came', () => {
    const { at, read } = follow(readingAt(NOON));
    expect(read()).toMatchObject({ status: '00', freshness: 'fresh', ageUnit: 'second', ageCount: 0 });
    at.reading = readingAt(NOON + 1_000, { status: '02' });
    expect(read()).toMatchObject({ status: '02' });
    at.now = NOON + 20 * MINUTE;
    expect(read()).toMatchObject({ freshness: 'stale', ageUnit: 'minute', ageCount: 19 });
    at.reading = readingAt(NOON + 20 * MINUTE);
    expect(read()).toMatchObject({ status: '00', freshness: 'fresh', ageUnit: 'second' });
    at.reading = undefined;
    expect(read()).toBeUndefined();
  });

  it('never looks younger when the clock is set back', () => {
    const { at, read } = follow(readingAt(NOON));
    at.now = NOON + 20 * MINUTE;
    expect(read()?.freshness).toBe('stale');
    at.now = NOON + MINUTE;
    expect(read()?.freshness).toBe('stale');
  });

  it('is judged by the moment looked at in a view of the past', () => {
    expect(rowStateAt(readingAt(NOON), NOON + 2 * MINUTE)).toMatchObject({ freshness: 'fresh', ageUnit: 'minute', ageCount: 2 });
    expect(rowStateAt(readingAt(NOON), NOON + 61 * MINUTE)).toMatchObject({ freshness: 'dead', ageUnit: 'hour', ageCount: 1 });
    expect(rowStateAt(readingAt(NOON + 10 * MINUTE), NOON)).toMatchObject({ freshness: 'ahead' });
  });
});

it('a passport is put together only when it is asked for, and once for each reading', () => {
  let reading: Reading | undefined = readingAt(NOON);
  let made = 0;
  const read = createShownReader(
    () => reading,
    ({ value }) => {
      made += 1;
      return { text: String(value), passport: { ...EMPTY, revision: made } };
    },
  );
  expect(made).toBe(0);
  expect(read()).toBe(read());
  expect(made).toBe(1);
  reading = readingAt(NOON + 1, { value: 2 });
  expect(read()?.text).toBe('2');
  reading = undefined;
  expect(read()).toBeUndefined();
});
const EMPTY = {
  name: '',
  unit: '',
  formula: null,
  numerator: null,
  denominator: null,
  source: '',
  owner: null,
  period: '',
  observedAt: null,
  receivedAt: '2026-11-22T12:00:00Z',
  provenance: 'simulated' as const,
  quality: [],
};

it('only a figure that had been at rest is lit when it changes', () => {
  const hasRested = createRest();
  expect([0, 100, 2_000, 4_000, 6_500, 9_000].map(hasRested)).toEqual([true, false, false, false, true, true]);
});
