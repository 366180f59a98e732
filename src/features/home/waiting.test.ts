import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../contract/agencies';
import type { Source } from '../../../contract/feeds/sources';
import type { IndicatorStanding } from '../../../contract/feeds/standings';
import type { Task } from '../../../contract/task';
import { aSource } from '../../../contract/sources.fixture';
import { familyOf, isOwnSource, ownIndicators, ownTasks } from './agencyModel';
import { countReplaced, lateSources, missingFigures, silentAgencies } from './waiting';

const AT = '2026-11-22T00:00:00.000Z';
const agency = (id: string, name: string, ...successors: string[]): Agency => ({
  id,
  name,
  validFrom: null,
  validTo: null,
  successors: successors.map((each) => ({ id: each, name: each })),
});
const REGISTER = [
  agency('so-tttt', 'Sở Thông tin và Truyền thông', 'so-khcn'),
  agency('so-khcn', 'Sở Khoa học và Công nghệ'),
  agency('so-y-te', 'Sở Y tế'),
  agency('a', 'Sở A', 'b'),
  agency('b', 'Sở B', 'a'),
];
const source = (id: string, more: Partial<Source> = {}) =>
  aSource({ id, provenance: 'simulated', lastDataAt: AT, lastSuccessAt: AT, ...more });
const task = (id: string, leads: string[], more: Partial<Task> = {}): Task => ({
  id,
  title: id,
  body: null,
  origin: { kind: 'hand' },
  leads: leads.map((each) => ({ name: each, agency: REGISTER.some((known) => known.id === each) ? each : null, note: null })),
  person: null,
  coordinating: [],
  due: { kind: 'date', date: '2026-11-20' },
  dueSince: '2026-01-01T00:00:00Z',
  recurrence: null,
  rounds: { onTime: 0, late: 0 },
  state: 'unknown',
  doneOn: null,
  result: null,
  evidence: [],
  lastNote: null,
  createdAt: '2026-01-01T00:00:00Z',
  changedAt: '2026-01-01T00:00:00Z',
  version: 1,
  ...more,
});
const standing = (code: string, more: Partial<IndicatorStanding> = {}): IndicatorStanding => ({
  set: 'mau',
  setName: 'Mẫu',
  code,
  name: code,
  unit: '%',
  cadence: 'month',
  responsible: REGISTER.slice(0, 2),
  replacedBy: null,
  provenance: 'imported',
  told: ['2026-10'],
  newest: null,
  ...more,
});
const TODAY = '2026-11-22';

describe('whom the centre waits for', () => {
  it('[HM4] lists the sources that count and are late, the longest first, with the moment from which they are', () => {
    const sources = [
      source('on-time'),
      source('late', { lastDataAt: '2026-11-22T01:00:00.000Z' }),
      source('longest'),
      source('never', { lastDataAt: null }),
      source('not-counted', { kind: 'station-files' }),
    ];
    const late = lateSources(sources, ['fresh', 'late', 'dead', 'never', 'dead']);
    expect(late.map(({ source: { id }, since }) => [id, since === null ? null : new Date(since).toISOString()])).toEqual([
      ['longest', '2026-11-22T00:10:00.000Z'],
      ['late', '2026-11-22T01:10:00.000Z'],
      ['never', null],
    ]);
  });

  it('[HM4] lists what is missing, and nothing of what has no cadence or whose act was replaced', () => {
    const now = Date.parse('2026-12-06T08:00:00+07:00');
    const all = [
      standing('one'),
      standing('two', { told: ['2026-08'] }),
      standing('told', { told: ['2026-11'] }),
      standing('none', { cadence: null }),
      standing('old', { replacedBy: 'QĐ 1891', told: [] }),
    ];
    expect(missingFigures(all, now).map(({ indicator: { code }, period, count }) => [code, period, count])).toEqual([
      ['two', '2026-09', 3],
      ['one', '2026-11', 1],
    ]);
    expect(countReplaced(all)).toBe(1);
  });

  it('[HM5] counts tasks of which nobody told under the agency of today, those past their day longest first', () => {
    const tasks = [
      task('1', ['so-tttt'], { due: { kind: 'date', date: '2026-11-25' } }),
      task('2', ['so-khcn', 'so-tttt']),
      task('3', ['so-y-te'], { due: { kind: 'period', period: '2025' } }),
      task('4', ['Các sở, ngành'], { due: { kind: 'ongoing' } }),
      task('5', ['so-y-te'], { state: 'doing' }),
    ];
    expect(
      silentAgencies(tasks, { agencies: REGISTER, areas: [] }, TODAY).map(({ key, agency: id, unknown, past, since }) => ({
        key,
        id,
        unknown,
        past,
        since,
      })),
    ).toEqual([
      { key: 'so-y-te', id: 'so-y-te', unknown: 1, past: 1, since: Date.parse('2026-01-01T00:00:00+07:00') },
      { key: 'so-khcn', id: 'so-khcn', unknown: 2, past: 1, since: Date.parse('2026-11-21T00:00:00+07:00') },
      { key: 'name:cac so, nganh', id: null, unknown: 1, past: 0, since: null },
    ]);
  });

  it('[HM5] ends in a register whose successors turn in a circle', () =>
    expect(silentAgencies([task('1', ['a'])], { agencies: REGISTER, areas: [] }, TODAY)).toHaveLength(1));
});

describe('what belongs to an agency', () => {
  const family = familyOf(REGISTER, 'so-khcn');
  if (!family) throw new Error('no family');

  it('[HM5] is its own and that of every agency that it came after', () => {
    expect([...family.ids].toSorted()).toEqual(['so-khcn', 'so-tttt']);
    expect(familyOf(REGISTER, 'khong-co')).toBeNull();
    const owner = 'Sở Thông tin và Truyền thông (đã kết thúc hoạt động)';
    expect(isOwnSource({ owner }, family)).toBe(true);
    expect(isOwnSource({ owner: 'Sở Khoa học và Công nghệ' }, family)).toBe(true);
    expect(isOwnSource({ owner: 'Sở Khoa học và Công nghệ tỉnh khác' }, family)).toBe(false);
    expect(isOwnSource({ owner: null }, family)).toBe(false);
  });

  it('[HM5] shows its indicators with the farthest behind first', () => {
    const passport = {
      name: '',
      unit: '%',
      formula: null,
      numerator: null,
      denominator: null,
      source: '',
      owner: null,
      period: '2026-10',
      observedAt: null,
      receivedAt: '2026-11-01T00:00:00Z',
      revision: 1,
      provenance: 'imported' as const,
      quality: [],
    };
    const at = (value: number): IndicatorStanding['newest'] => ({
      period: '2026-10',
      value: { kind: 'number', value },
      verbatim: null,
      provisional: false,
      plan: { period: '2026-10', value: { kind: 'number', value: 80 }, basis: null },
      deviation: value - 80,
      met: value >= 80,
      passport,
    });
    const all = [
      standing('met', { newest: at(90) }),
      standing('near', { newest: at(79) }),
      standing('far', { newest: at(40) }),
      standing('other', { responsible: [], newest: at(1) }),
    ];
    expect(ownIndicators(all, family).map(({ code }) => code)).toEqual(['far', 'near', 'met']);
  });

  it('[HM5] parts its tasks by the day: overdue, due soon, of which nobody told, and the rest counted', () => {
    const tasks = [
      task('unknown', ['so-tttt']),
      task('overdue', ['so-khcn'], { state: 'doing' }),
      task('today', ['so-khcn'], { state: 'doing', due: { kind: 'date', date: TODAY } }),
      task('week', ['so-khcn'], { state: 'not-started', due: { kind: 'date', date: '2026-11-29' } }),
      task('later', ['so-khcn'], { state: 'doing', due: { kind: 'date', date: '2026-11-30' } }),
      task('done', ['so-khcn'], { state: 'done', doneOn: TODAY }),
      task('others', ['so-y-te'], { state: 'doing' }),
    ];
    const { overdue, soon, unknown, running } = ownTasks(tasks, family, TODAY);
    const ids = (rows: { task: Task }[]) => rows.map(({ task: { id } }) => id);
    expect([ids(overdue), ids(soon), ids(unknown), running]).toEqual([['overdue'], ['today', 'week'], ['unknown'], 1]);
  });
});
