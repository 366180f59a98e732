import { describe, expect, it } from 'vitest';
import type { IndexValue, Standing, StationRow } from './stationsBody';
import { focusOf } from './wallFocus';
import { badness, worstIndexFirst } from './wallIndices';
import { nearestOf, standingsFirst } from './wallStandings';

const limit = (parameter: string, low: number | null, high: number | null) => ({
  parameter,
  unit: 'mg/L',
  averaging: '1h' as const,
  low,
  high,
  origin: 'general' as const,
  basis: 'QCVN mẫu',
  validFrom: '2020-01-01',
  validTo: null,
});
const standing = (parameter: string, value: number | null, state: Standing['state'] = 'within'): Standing => ({
  parameter,
  averaging: '1h',
  value,
  at: '2026-11-22T11:00:00Z',
  capture: { expected: 12, received: 12, valid: 12 },
  state,
});
const station = (id: string, standings: Standing[], index: IndexValue | null = null): StationRow => ({
  thing: { id, name: `Trạm ${id}`, kind: null, owner: null, place: null, area: null, licence: null, provenance: 'imported' },
  datastreams: [
    { parameter: 'Temp', unit: '°C', limits: [] },
    { parameter: 'COD', unit: 'mg/L', limits: [limit('COD', null, 150)] },
    { parameter: 'DO', unit: 'mg/L', limits: [limit('DO', 5, null)] },
  ],
  standings,
  index,
  lastAt: '2026-11-22T11:00:00Z',
  capture: { expected: 12, received: 12, valid: 12 },
});

describe('the station that a wall shows large', () => {
  const rows = [station('1', [standing('COD', 90), standing('DO', 4, 'below'), standing('Temp', 20, 'free')])];
  it('[WL42] is shown by what is alarmed there, else by what is past its limit, else by what a limit holds for', () => {
    expect(focusOf(rows, '1', 'COD')?.standing).toMatchObject({ standing: { parameter: 'COD' }, bounds: { high: 150 } });
    expect(focusOf(rows, '1', null)?.parameter).toBe('DO');
    expect(focusOf([station('1', [standing('Temp', 20, 'free'), standing('COD', 9)])], '1', null)?.parameter).toBe('COD');
  });
  it('[WL42] an alarm of what the station does not measure leaves it to the rest, and one without a limit has no standing', () => {
    expect(focusOf(rows, '1', 'PM2.5')?.parameter).toBe('DO');
    expect(focusOf(rows, '1', 'Temp')).toMatchObject({ parameter: 'Temp', standing: null });
  });
  it('[WL42] a station that the register has not, or that measures nothing, is none', () => {
    expect(focusOf(rows, '2', null)).toBeNull();
    expect(focusOf([{ ...station('1', []), datastreams: [] }], '1', 'COD')).toBeNull();
  });
});

describe('how near a station is to a limit', () => {
  it('[WL43] is the highest share, of an upper and of a lower limit alike', () => {
    expect(nearestOf(station('1', [standing('COD', 75), standing('DO', 6)]))).toMatchObject({ at: { standing: { parameter: 'DO' } } });
    expect(nearestOf(station('1', [standing('COD', 75), standing('DO', 6)]))?.share).toBeCloseTo(83.3, 1);
    expect(nearestOf(station('1', [standing('COD', 300, 'above'), standing('DO', 6)]))?.share).toBe(200);
    expect(nearestOf(station('1', [standing('DO', 0, 'below')]))?.share).toBe(Infinity);
  });
  it('[WL43] a mean on too few readings, of no limit, or without a value is near none', () =>
    expect(nearestOf(station('1', [standing('COD', 149, 'uncovered'), standing('Temp', 20, 'free'), standing('DO', null)]))).toBeNull());
  it('[WL43] stations with alarms come first, then by how they stand, then the nearest to a limit', () => {
    const rows = [
      station('calm', [standing('COD', 10)]),
      station('near', [standing('COD', 140)]),
      station('past', [standing('COD', 200, 'above')]),
      station('alarmed', [standing('COD', 1)]),
    ];
    const told = standingsFirst(rows, ['within', 'within', 'beyond', 'within'], ['alarmed']);
    expect(told.map(({ row }) => row.thing.id)).toEqual(['alarmed', 'past', 'near', 'calm']);
  });
});

describe('the indices of a wall', () => {
  const index = (kind: IndexValue['kind'], value: number | null): IndexValue => ({
    kind,
    at: '2026-11-22T11:00:00Z',
    value,
    worst: null,
    parts: [],
    why: value === null ? 'no-data' : null,
    method: 'mẫu',
  });
  it('[WL43] air is the worse the higher, water the worse the lower', () => {
    const bad = (kind: IndexValue['kind'], value: number) => badness({ kind, value }) ?? 0;
    expect(bad('air-hour', 160)).toBeGreaterThan(bad('air-hour', 60));
    expect(bad('water-day', 20)).toBeGreaterThan(bad('water-day', 90));
    for (const value of [0, 50, 51, 500, 900]) expect(bad('air-day', value)).toBeLessThanOrEqual(1);
    expect(badness({ kind: 'air-hour', value: null })).toBeNull();
  });
  it('[WL43] the worst stands first, what may not be given last, and who has none is not listed', () => {
    const rows = [
      station('none', []),
      station('not-given', [], index('water-day', null)),
      station('good-air', [], index('air-hour', 30)),
      station('bad-water', [], index('water-day', 15)),
      station('poor-air', [], index('air-hour', 120)),
    ];
    expect(worstIndexFirst(rows).map(({ row }) => row.thing.id)).toEqual(['bad-water', 'poor-air', 'good-air', 'not-given']);
  });
});
