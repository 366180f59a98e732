import { describe, expect, it } from 'vitest';
import type { Limit } from '../../../../contract/environment';
import type { Stretch } from '../../../../contract/feeds/stations';
import { drawnLimits } from './drawnLimits';
import { isBeyond } from '../../../charts/series/seriesPoint';
import { testWords } from '../../../charts/core/testWords';
import { seriesOf } from './seriesOf';
import { slotsOf } from './slots';

const at = (time: string) => Date.parse(`2026-11-22T${time}:00+07:00`);
const stretch = (time: string, rest: [number | null, number | null, number | null, number, number, number]): Stretch => [
  at(time) / 1000,
  ...rest,
];

describe('the slots of a datastream', () => {
  it('are even, those in which nothing came too: a gap stays a gap', () => {
    const slots = slotsOf(
      [stretch('08:00', [5, 4, 6, 12, 12, 0]), stretch('10:00', [7, 7, 7, 12, 12, 0])],
      at('08:00'),
      at('11:00'),
      'hour',
    );
    expect(slots.map(({ value, status }) => [value, status])).toEqual([
      [5, 'measuring'],
      [null, 'silent'],
      [7, 'measuring'],
    ]);
  });
  it('take readings that came more often together by the cadence, weighed by how many were valid', () => {
    const [slot] = slotsOf(
      [stretch('08:00', [10, 10, 10, 1, 1, 0]), stretch('08:01', [20, 20, 20, 1, 1, 0]), stretch('08:02', [60, 50, 70, 2, 2, 0])],
      at('08:00'),
      at('08:05'),
      'reading',
    );
    expect(slot).toMatchObject({ value: 37.5, min: 10, max: 70, received: 4, valid: 4, status: 'measuring' });
  });
  it('[EV1] show a calibrating or failed instrument as what it is, and take no value of it', () => {
    const slots = slotsOf(
      [stretch('08:00', [null, null, null, 1, 0, 1]), stretch('08:05', [null, null, null, 1, 0, 2])],
      at('08:00'),
      at('08:10'),
      'reading',
    );
    expect(slots.map(({ value, status }) => [value, status])).toEqual([
      [null, 'calibrating'],
      [null, 'failed'],
    ]);
  });
  it('begin days at midnight in Việt Nam', () => {
    const slots = slotsOf([], at('00:00'), at('00:00') + 2 * 86_400_000, 'day');
    expect(slots.map(({ from }) => new Date(from).toISOString())).toEqual(['2026-11-21T17:00:00.000Z', '2026-11-22T17:00:00.000Z']);
  });
});

const COD: Limit = {
  parameter: 'COD',
  unit: 'mg/L',
  averaging: '24h',
  low: null,
  high: 50,
  origin: 'licence',
  basis: 'GPMT',
  validFrom: '2023-09-12',
  validTo: null,
};

describe('the limits of a drawn line', () => {
  const pm: Limit = {
    parameter: 'PM2.5',
    unit: 'µg/Nm3',
    averaging: '24h',
    low: null,
    high: 50,
    origin: 'general',
    basis: 'QCVN 05:2023/BTNMT',
    validFrom: '2023-09-12',
    validTo: '2025-12-31',
  };
  const limits = [pm, { ...pm, high: 45, validFrom: '2026-01-01', validTo: null }];
  it('[EV3] change on the day on which another came into force', () => {
    const from = Date.parse('2025-12-01T00:00:00+07:00');
    const newYear = Date.parse('2026-01-01T00:00:00+07:00');
    const to = Date.parse('2026-02-01T00:00:00+07:00');
    expect(drawnLimits(limits, 'µg/m3', from, to, 'day')?.bounds).toEqual([
      { from, to: newYear, low: null, high: 50 },
      { from: newYear, to, low: null, high: 45 },
    ]);
  });
  it('[EV3] of other means than those drawn are there for comparison only', () => {
    const drawn = drawnLimits(limits, 'µg/m3', at('00:00'), at('12:00'), 'hour');
    expect(drawn).toMatchObject({ averaging: '24h', bounds: [{ high: 45, reference: true }], bases: ['QCVN 05:2023/BTNMT'] });
    expect(drawnLimits([], 'µg/m3', at('00:00'), at('12:00'), 'hour')).toBeNull();
  });
});

describe('the line of a datastream', () => {
  const limit: Limit = { ...COD, averaging: '1h', high: 50 };
  const stream = { parameter: 'COD', unit: 'mg/L', perHour: 12, limits: [limit] };
  const hour = (time: string, valid: number) => stretch(time, [60, 60, 60, valid, valid, 0]);
  it('[EV4] holds an hour that is not over, or rests on too few readings, against no limit', async () => {
    const t = await testWords('vi');
    const stretches = [hour('08:00', 12), hour('09:00', 8), hour('10:00', 9), hour('11:00', 3)];
    const capture = { expected: 36, received: 29, valid: 29 };
    const { series } = seriesOf({ ...stream, stretches, capture }, at('08:00'), at('11:20'), '7d', 'hour', t);
    expect(series.points.map((point) => isBeyond(series.bounds, point))).toEqual([true, false, true, false]);
  });
  it('[EV4] asks as many readings of an hour when the datastream is younger than the span', async () => {
    const t = await testWords('vi');
    const [from, to] = [at('12:00') - 30 * 86_400_000, at('12:00')];
    const stretches = [hour('09:00', 2), hour('10:00', 8), hour('11:00', 9)];
    const capture = { expected: 36, received: 19, valid: 19 };
    const { series } = seriesOf({ ...stream, stretches, capture }, from, to, '30d', 'hour', t);
    expect(series.points.slice(-3).map((point) => isBeyond(series.bounds, point))).toEqual([false, false, true]);
  });
  it('[EV4] asks a day for its 24 hours', async () => {
    const t = await testWords('vi');
    const midnight = at('00:00');
    const day = (ms: number, valid: number): Stretch => [ms / 1000, 60, 60, 60, valid, valid, 0];
    const stretches = [day(midnight, 215), day(midnight + 86_400_000, 216)];
    const daily = { ...stream, limits: [COD], stretches, capture: { expected: 576, received: 431, valid: 431 } };
    const { series } = seriesOf(daily, midnight, midnight + 2 * 86_400_000, '1y', 'day', t);
    expect(series.points.map((point) => isBeyond(series.bounds, point))).toEqual([false, true]);
  });
});
