import { expect, it } from 'vitest';
import type { Passport } from '../figure';
import { figuresOf } from './figuresOf';

const at = '2026-11-20T10:00:00+07:00';
const passport: Passport = {
  name: 'Tỷ lệ mẫu',
  unit: '%',
  formula: null,
  numerator: null,
  denominator: null,
  source: 'Báo cáo mẫu',
  owner: 'Sở Tài chính',
  period: '2026-10',
  observedAt: at,
  receivedAt: at,
  revision: 7,
  provenance: 'imported',
  quality: ['tạm thời'],
};
const observation = (period: string, value: unknown, breakdown: unknown[] = [], role = 'actual') => ({
  role,
  period,
  breakdown,
  value,
  verbatim: null,
  alignment: 'exact',
  legalBasis: '',
  basis: null,
  passport: { ...passport, period },
});
const number = (value: number) => ({ kind: 'number', value });
const commune = { dimension: 'area', member: '03646', name: 'Phường Tô Hiệu', validTo: null, successors: [] };
const set = { id: 'mau', name: 'Bộ mẫu', legalBasis: '', assessmentName: null, owner: null, bases: [], dimensions: [], notes: [] };
const indicators = (observations: unknown[]) => ({
  feed: 'indicators',
  body: {
    set,
    sets: [],
    areas: 'in',
    indicators: [
      {
        code: 'a',
        no: 1,
        name: 'Tỷ lệ mẫu',
        unit: '%',
        formula: null,
        direction: 'up',
        cadence: 'month',
        groupCode: 'g',
        groupName: 'G',
        owner: null,
        assessment: null,
        notes: [],
        observations,
      },
    ],
  },
});

it('[MT31] takes every told observation with its passport, and reads out the newest of the whole of each role', () => {
  const told = figuresOf([
    indicators([
      observation('2026-09', number(40)),
      observation('2026-10', number(50)),
      observation('2026-10', number(60), [], 'plan'),
      observation('2026-10', number(55), [commune]),
      observation('2026-11', { kind: 'none', reason: 'blank' }),
    ]),
  ]);
  expect(told.map(({ period, part, kind, isMain, value }) => [period, part, kind, isMain, value])).toEqual([
    ['2026-09', null, 'outcome', false, number(40)],
    ['2026-10', null, 'outcome', true, number(50)],
    ['2026-10', null, 'promise', true, number(60)],
    ['2026-10', 'Phường Tô Hiệu', 'outcome', false, number(55)],
  ]);
  expect(told[1]).toMatchObject({
    name: 'Tỷ lệ mẫu',
    unit: '%',
    source: 'Báo cáo mẫu',
    owner: 'Sở Tài chính',
    revision: 7,
    quality: ['tạm thời'],
  });
});

it('[MT31] reads out the later of what is told as actual and as a result', () => {
  const told = figuresOf([indicators([observation('2025', number(40), [], 'actual'), observation('2026', number(50), [], 'result')])]);
  expect(told.map(({ period, isMain }) => [period, isMain])).toEqual([
    ['2025', false],
    ['2026', true],
  ]);
});

it('[MT31] names a figure by what it is: the same key before and after a revision, another for another part', () => {
  const before = figuresOf([indicators([observation('2026-10', number(50))])]);
  const after = figuresOf([indicators([observation('2026-10', number(52)), observation('2026-10', number(55), [commune])])]);
  expect(after[0]?.key).toBe(before[0]?.key);
  expect(after[1]?.key).not.toBe(before[0]?.key);
});

it('[MT31] says each figure once however often its body is given, and nothing of a body that cannot be read', () => {
  const body = indicators([observation('2026-10', number(50))]);
  expect(figuresOf([body, body])).toHaveLength(1);
  expect(
    figuresOf([
      { feed: 'indicators', body: { set: null } },
      { feed: 'tasks', body: { tasks: [] } },
      { feed: 'toString', body: {} },
    ]),
  ).toEqual([]);
});

it('[MT31] takes of a series its points, each with its own receipt, and the newest is read out', () => {
  const point = { words: null, plan: null, deviation: null, met: null, previous: null, provisional: false, observedAt: at, receivedAt: at };
  const told = figuresOf([
    {
      feed: 'series',
      body: {
        set: 'mau',
        code: 'a',
        part: null,
        indicator: { code: 'a', name: 'Tỷ lệ mẫu', unit: '%', direction: 'up', cadence: 'month', setName: 'Bộ mẫu' },
        passport,
        points: [
          { ...point, period: '2026-09', value: 40, revision: 3, provenance: 'simulated', sources: ['Tệp C'] },
          { ...point, period: '2026-10', value: 50, revision: 4 },
          { ...point, period: '2026-11', value: null, revision: null, plan: number(70) },
        ],
        promises: [],
      },
    },
  ]);
  expect(
    told.map(({ period, source, revision, provenance, kind, isMain }) => [period, source, revision, provenance, kind, isMain]),
  ).toEqual([
    ['2026-09', 'Tệp C', 3, 'simulated', 'outcome', false],
    ['2026-10', 'Báo cáo mẫu', 4, 'imported', 'outcome', true],
    ['2026-11', 'Báo cáo mẫu', null, 'imported', 'promise', false],
  ]);
});
