import { describe, expect, it } from 'vitest';
import { environment as en } from '../../i18n/en/environment';
import { environment as vi } from '../../i18n/vi/environment';
import { byStation, conditionOf, summarise, toPassport } from './model';
import { readableUnit } from '../../lib/readableUnit';
import { parameterKey } from './parameters';

describe('parameters of Thông tư 10/2021', () => {
  it('are one however a logger writes them', () =>
    expect(['PM2.5', 'PM25', 'pm2,5', 'PM-2.5'].map(parameterKey)).toEqual(['pm25', 'pm25', 'pm25', 'pm25']));
  it('tell the near alike apart', () =>
    expect(['CO', 'COD', 'NO', 'NO2', 'NO3', 'P', 'PM', 'PM10', 'O2', 'O3', 'DO'].map(parameterKey)).toEqual([
      'co',
      'cod',
      'no',
      'no2',
      'no3',
      'pressure',
      'pm',
      'pm10',
      'o2',
      'o3',
      'do',
    ]));
  it('keep a code that has no name here', () => {
    expect(parameterKey('XYZ')).toBeUndefined();
    expect(parameterKey('constructor')).toBeUndefined();
  });
  it('have a short name and a meaning in both languages', () => {
    for (const words of [vi, en])
      expect(Object.keys(words.environment.meanings).toSorted()).toEqual(Object.keys(words.environment.parameters).toSorted());
    expect(vi.environment.parameters.pm25).toBe('PM2,5');
    expect(en.environment.parameters.pm25).toBe('PM2.5');
  });
  it('write their units as they are written', () =>
    expect(['µg/m3', 'μg/m3', 'ug/m3', 'oC', 'm3/h', 'mg/l', 'mg/L', '-', 'NTU'].map(readableUnit)).toEqual([
      'µg/m³',
      'µg/m³',
      'µg/m³',
      '°C',
      'm³/h',
      'mg/L',
      'mg/L',
      '',
      'NTU',
    ]));
});

describe('stations', () => {
  const readings = new Map(
    [
      ['b/cod', 'b', 'Trạm Đ', 'cod'],
      ['a/temp', 'a', 'Trạm mẫu 10', 'temp'],
      ['c/ph', 'c', 'Trạm mẫu 2', 'ph'],
      ['a/flow', 'a', 'Trạm mẫu 10', 'flow'],
      ['a/nh4', 'a', 'Trạm mẫu 10', 'nh4'],
    ].map(([key = '', station = '', stationName = '', parameter = '']) => [key, { station, stationName, parameter }] as const),
  );
  const names: Record<string, string> = { temp: 'Nhiệt độ', flow: 'Lưu lượng', nh4: 'Amoni' };

  it('and their parameters stand in Vietnamese order by the names that are shown, numbers by size', () =>
    expect(
      byStation(
        [...readings.keys()],
        (key) => readings.get(key),
        (code) => names[code] ?? code,
      ).map(({ name, keys }) => [name, keys]),
    ).toEqual([
      ['Trạm Đ', ['b/cod']],
      ['Trạm mẫu 2', ['c/ph']],
      ['Trạm mẫu 10', ['a/nh4', 'a/flow', 'a/temp']],
    ]));
  it('leave out a key that has no reading', () =>
    expect(
      byStation(
        ['gone/ph'],
        () => undefined,
        (code) => code,
      ),
    ).toEqual([]));
});

describe('the condition of a station', () => {
  it('is that of its worst parameter, with how many are in it', () => {
    expect(summarise(['good', 'late', 'error', 'good', 'error'])).toEqual({ worst: 'error', count: 2, total: 5 });
    expect(summarise(['good', 'dead', 'error'])).toEqual({ worst: 'dead', count: 1, total: 3 });
    expect(summarise(['good', 'good'])).toEqual({ worst: 'good', count: 2, total: 2 });
  });
  it('is never good when nothing is known', () => expect(summarise([]).worst).toBe('dead'));
  it('joins device status and freshness: silence before a fault, a fault before age, age before calibration', () => {
    expect(conditionOf('02', 'dead')).toBe('dead');
    expect(conditionOf('02', 'stale')).toBe('error');
    expect(conditionOf('01', 'stale')).toBe('stale');
    expect(conditionOf('01', 'late')).toBe('calibrating');
    expect(conditionOf('00', 'ahead')).toBe('ahead');
    expect(conditionOf('00', 'late')).toBe('late');
    expect(conditionOf('00', 'fresh')).toBe('good');
  });
});

it('a passport carries both moments, the revision and the provenance of its reading', () =>
  expect(
    toPassport(
      {
        key: 'a/ph',
        station: 'a',
        stationName: 'Trạm',
        parameter: 'pH',
        value: 7,
        unit: '-',
        status: '00',
        observedAt: '2026-11-22T00:00:00Z',
        receivedAt: '2026-11-22T00:00:05Z',
        revision: 9,
        provenance: 'simulated',
        file: 'a.txt',
      },
      { name: 'pH · Trạm', unit: 'không có đơn vị', formula: 'đo', period: 'Tức thời', file: 'Tệp a.txt', quality: 'Đang đo' },
    ),
  ).toMatchObject({
    observedAt: '2026-11-22T00:00:00Z',
    receivedAt: '2026-11-22T00:00:05Z',
    revision: 9,
    provenance: 'simulated',
    source: 'Tệp a.txt',
    owner: null,
  }));
