import { describe, expect, it } from 'vitest';
import type { Limit } from '../../../../contract/environment';
import { breaches } from '../../../charts/heat/heatGrid';
import type { StationRow } from '../stationsBody';
import { choicesOf, stripOf, type HoursBody } from './stripModel';

const limit = (high: number, origin: Limit['origin'] = 'general'): Limit => ({
  parameter: 'COD',
  unit: 'mg/L',
  averaging: '1h',
  low: null,
  high,
  origin,
  basis: '',
  validFrom: '2024-01-01',
  validTo: null,
});
const station = (id: string, limits: Limit[], kind: StationRow['thing']['kind'] = 'wastewater'): StationRow => ({
  thing: { id, name: `Trạm ${id}`, kind, owner: null, place: null, area: null, licence: null, provenance: 'simulated' },
  datastreams: [{ parameter: 'COD', unit: 'mg/L', limits }],
  standings: [],
  index: null,
  lastAt: null,
  capture: { expected: 0, received: 0, valid: 0 },
});
const words = { beyond: '◆ vượt', bands: [{ to: 50, fill: 'a', ink: 'b', text: 'Tốt' }] };
const body: HoursBody = {
  of: 'COD',
  unit: 'mg/L',
  from: '2026-11-21T17:00:00Z',
  rows: [
    { station: 'A', values: [60, 60, null], covered: [true, false, true] },
    { station: 'B', values: [60, 120, 80], covered: [true, true, true] },
    { station: 'C', values: [null, null, null], covered: [false, false, false] },
  ],
};

describe('the strip of a parameter', () => {
  const grid = stripOf(body, [station('A', [limit(50, 'licence'), limit(100)]), station('B', [limit(100)])], words);
  it('[EV3] holds each station against its own limit: a licence before the general one', () => {
    expect(grid.rows.map(({ bounds }) => bounds?.high)).toEqual([50, 100]);
    expect(grid.cells.map((row, at) => row.map((value) => value !== null && breaches(value, grid, at)))).toEqual([
      [true, false, false],
      [false, true, false],
    ]);
  });
  it('[EV4] leaves an hour below the minimum coverage empty, and a station without any hour out', () => {
    expect(grid.cells[0]).toEqual([60, null, null]);
    expect(grid.rows.map(({ key }) => key)).toEqual(['A', 'B']);
  });
  it('names hours by the time of Việt Nam', () => expect(grid.columns).toEqual(['00:00', '01:00', '02:00']));
  it('gives an index its prescribed classes and holds it against no limit', () => {
    const index = stripOf({ ...body, of: 'VN_AQI', unit: null }, [station('A', [limit(1)])], words);
    expect(index.bands).toBe(words.bands);
    expect(breaches(999, index, 0)).toBe(false);
  });
  it('offers the index only where air is measured', () => {
    expect(choicesOf([station('A', [])])).toEqual(['COD']);
    expect(choicesOf([station('A', [], 'ambient-air')])).toEqual(['VN_AQI', 'COD']);
  });
});
