import { describe, expect, it } from 'vitest';
import type { Task } from '../../../contract/task';
import { createAgencyBook } from './agencyBook';
import { countDiscipline, disciplineOf } from './discipline';
import { firstRows } from './firstRows';
import { byAgency, byStanding, filterRows, helpersOf, toRow, type TaskFilters } from './model';
import { AGENCIES, taskOf } from './task.fixture';

const TODAY = '2026-03-25';
const book = createAgencyBook(AGENCIES);
const rowsOf = (...tasks: Task[]) => tasks.map((task) => toRow(task, book, TODAY));
const NONE: TaskFilters = {
  query: '',
  agency: undefined,
  area: undefined,
  part: undefined,
  state: undefined,
  plan: undefined,
  due: undefined,
};
const found = (rows: ReturnType<typeof rowsOf>, filters: Partial<TaskFilters>): string[] =>
  filterRows(rows, book, { ...NONE, ...filters }).map(({ task }) => task.id);

describe('filters of tasks', () => {
  it('[TK9] an agency is found with the tasks of those that it came after, and an ended one still by its own name', () => {
    const rows = rowsOf(taskOf('a', ['so-tttt']), taskOf('b', ['so-khcn']), taskOf('c', ['so-ldtbxh']), taskOf('d', ['UBND các huyện']));
    expect(found(rows, { agency: 'so-khcn' })).toEqual(['a', 'b']);
    expect(found(rows, { agency: 'so-tttt' })).toEqual(['a']);
    expect(found(rows, { agency: 'so-y-te' })).toEqual(['c']);
    expect(found(rows, { agency: 'so-noi-vu' })).toEqual(['c']);
  });
  it('words are found without accents, đ as d, in the title, the agencies and the document', () => {
    const origin = {
      kind: 'plan',
      plan: 'qd-283',
      document: 'Quyết định 283/QĐ-UBND',
      annex: null,
      group: null,
      row: '2.đ',
      verbatim: { lead: '', coordinating: '', due: '' },
    } as const;
    const rows = rowsOf(taskOf('a', ['so-tttt'], { title: 'Điều hành đô thị', origin }), taskOf('b', ['so-y-te']));
    for (const query of ['dieu hanh', 'DO THI', 'truyen thong', 'khoa hoc cong nghe', '283/qd', '2.d'])
      expect(found(rows, { query })).toEqual(['a']);
    expect(found(rows, { query: 'dieu y te' })).toEqual([]);
  });
  it('by term: what is past and open, what comes soon, what is a period, what has no end', () => {
    const rows = rowsOf(
      taskOf('past', []),
      taskOf('closed', [], { state: 'done', doneOn: '2026-03-01' }),
      taskOf('unknown', [], { state: 'unknown' }),
      taskOf('soon', [], { due: { kind: 'date', date: '2026-03-31' } }),
      taskOf('later', [], { due: { kind: 'date', date: '2026-04-24' } }),
      taskOf('quarter', [], { due: { kind: 'period', period: '2026-Q1' } }),
      taskOf('ongoing', [], { due: { kind: 'ongoing' } }),
    );
    expect(found(rows, { due: 'past' })).toEqual(['past', 'unknown']);
    expect(found(rows, { due: 'week' })).toEqual(['soon', 'quarter']);
    expect(found(rows, { due: 'month' })).toEqual(['soon', 'later', 'quarter']);
    expect(found(rows, { due: 'period' })).toEqual(['quarter']);
    expect(found(rows, { due: 'never' })).toEqual(['ongoing']);
    expect(found(rows, { state: 'overdue' })).toEqual(['past']);
    expect(found(rows, { state: 'doing', plan: 'hand' })).toEqual(['soon', 'later', 'quarter', 'ongoing']);
  });
});

describe('the tasks of an agency or a commune', () => {
  const lead = { leads: [{ name: 'UBND phường Tô Hiệu', agency: 'ubnd-03646', note: null }] };
  const helped = { coordinating: [{ name: 'Sở Thông tin và Truyền thông', agency: 'so-tttt', note: null }] };
  const rows = rowsOf(taskOf('led', ['so-khcn']), taskOf('helped', ['so-y-te'], helped), taskOf('commune', [], { ...lead, ...helped }));
  it('[TK11] are those that it leads and those that it helps with, those before it among them, or one of the two', () => {
    expect(found(rows, { agency: 'so-khcn' })).toEqual(['led', 'helped', 'commune']);
    expect(found(rows, { agency: 'so-khcn', part: 'lead' })).toEqual(['led']);
    expect(found(rows, { agency: 'so-khcn', part: 'coordinating' })).toEqual(['helped', 'commune']);
  });
  it('[TK11] say under which name it helps with what others lead', () => {
    const names = rows.map((row) => helpersOf(row, book, 'so-khcn'));
    expect(names).toEqual([[], ['Sở Thông tin và Truyền thông'], ['Sở Thông tin và Truyền thông']]);
    expect(rows.flatMap((row) => helpersOf(row, book, undefined))).toEqual([]);
  });
  it('[TK11] of a commune are those of its committee', () => {
    expect(found(rows, { area: '03646' })).toEqual(['commune']);
    expect(found(rows, { area: '03646', part: 'coordinating' })).toEqual([]);
  });
});

describe('a page of tasks on a phone', () => {
  it('has what is due first, what has no day last, and leaves nothing out when more is asked for', () => {
    const rows = rowsOf(
      taskOf('never', [], { due: { kind: 'ongoing' } }),
      taskOf('later', [], { due: { kind: 'date', date: '2026-04-24' } }),
      taskOf('first', []),
    );
    expect(firstRows(rows, 2).map(({ task }) => task.id)).toEqual(['first', 'later']);
    expect(firstRows(rows, 3)).toHaveLength(3);
  });
});

describe('groups of tasks', () => {
  it('[TK9] count an ended agency with its one successor and name it; with several it stays by itself', () => {
    const groups = byAgency(
      rowsOf(
        taskOf('a', ['so-tttt']),
        taskOf('b', ['so-khcn', 'so-tttt']),
        taskOf('c', ['so-ldtbxh']),
        taskOf('d', ['Các sở, ban, ngành']),
        taskOf('e', ['Các Sở, ban, ngành']),
      ),
    );
    expect(groups.map(({ agency, rows }) => [agency.name, agency.former, rows.map(({ task }) => task.id)])).toEqual([
      ['Sở Khoa học và Công nghệ', ['Sở Thông tin và Truyền thông'], ['a', 'b']],
      ['Sở Lao động - Thương binh và Xã hội', [], ['c']],
      ['Các sở, ban, ngành', [], ['d', 'e']],
    ]);
  });
  it('[TK2] what is overdue stands in a group of its own, first', () => {
    const groups = byStanding(rowsOf(taskOf('a', []), taskOf('b', [], { state: 'unknown' })));
    expect(groups.filter(({ rows }) => rows.length > 0).map(({ key, rows }) => [key, rows.length])).toEqual([
      ['overdue', 1],
      ['unknown', 1],
    ]);
  });
});

describe('discipline', () => {
  const rows = rowsOf(
    taskOf('in time', ['so-khcn'], { state: 'done', doneOn: '2026-03-20' }),
    taskOf('late', ['so-tttt'], { state: 'done', doneOn: '2026-03-21' }),
    taskOf('overdue', ['so-khcn', 'so-y-te']),
    taskOf('running', ['so-khcn'], { due: { kind: 'date', date: '2026-12-31' } }),
    taskOf('unknown', ['so-y-te'], { state: 'unknown' }),
    taskOf('stopped', ['so-noi-vu'], { state: 'stopped' }),
  );
  it('[TK9] counts in time, late and unknown apart, and gives a rate only where there is something to divide by', () => {
    expect(
      disciplineOf(rows).map(({ key, total, counts, ratePct }) => ({ key, total, counts, rate: ratePct && Math.round(ratePct) })),
    ).toEqual([
      { key: 'so-khcn', total: 4, counts: { 'on-time': 1, late: 2, running: 1, unknown: 0, none: 0 }, rate: 33 },
      { key: 'so-noi-vu', total: 1, counts: { 'on-time': 0, late: 0, running: 0, unknown: 0, none: 1 }, rate: null },
      { key: 'so-y-te', total: 2, counts: { 'on-time': 0, late: 1, running: 0, unknown: 1, none: 0 }, rate: 0 },
    ]);
  });
  it('[TK9] one of four done in time, and nothing told of three, is a quarter and never all; of silence alone there is no rate', () => {
    const silent = ['1', '2', '3'].map((id) => taskOf(id, ['so-y-te'], { state: 'unknown' }));
    const done = taskOf('0', ['so-y-te'], { state: 'done', doneOn: '2026-03-20' });
    expect(countDiscipline(rowsOf(done, ...silent))).toMatchObject({ due: 4, ratePct: 25 });
    expect(countDiscipline(rowsOf(...silent))).toMatchObject({ due: 3, ratePct: null });
  });
  it('[TK9] the whole counts a task of two agencies once', () => {
    expect(countDiscipline(rows)).toMatchObject({ total: 6, counts: { 'on-time': 1, late: 2, unknown: 1 } });
    expect(countDiscipline([]).ratePct).toBeNull();
  });
});
