import { describe, expect, it } from 'vitest';
import type { Task } from '../../../contract/task';
import { createAgencyBook } from './agencyBook';
import { toRow } from './model';
import { AGENCIES, taskOf } from './task.fixture';
import { dueThisWeek, lateAgencies, openFromEvents, shortTitle } from './wallLists';

const book = createAgencyBook(AGENCIES);
const TODAY = '2026-03-25';
const on = (date: string) => ({ kind: 'date' as const, date });
const rows = (...tasks: Task[]) => tasks.map((task) => toRow(task, book, TODAY));

describe('the tasks of a wall', () => {
  it('[WL40] agencies with most overdue come first, then those that told nothing of what is past; an agency counts with its predecessors', () => {
    const told = lateAgencies(
      rows(
        taskOf('1', ['so-y-te'], { state: 'unknown' }),
        taskOf('2', ['so-y-te'], { state: 'unknown' }),
        taskOf('3', ['so-noi-vu'], { due: on('2026-03-01') }),
        taskOf('4', ['so-tttt'], { due: on('2026-03-24') }),
        taskOf('5', ['so-khcn'], { due: on('2026-03-20'), state: 'not-started' }),
        taskOf('6', ['so-khcn'], { state: 'unknown', due: on('2026-04-01') }),
        taskOf('7', ['so-noi-vu'], { state: 'done', doneOn: '2026-03-24' }),
      ),
    );
    expect(told).toEqual([
      { key: 'so-khcn', name: 'Sở Khoa học và Công nghệ', overdue: 2, longest: 5, silent: 0 },
      { key: 'so-noi-vu', name: 'Sở Nội vụ', overdue: 1, longest: 24, silent: 0 },
      { key: 'so-y-te', name: 'Sở Y tế', overdue: 0, longest: 0, silent: 2 },
    ]);
  });
  it('what is due from today to the seventh day is listed, the first day first, also where nobody told how it stands', () => {
    const due = dueThisWeek(
      rows(
        taskOf('late', [], { due: on('2026-04-01') }),
        taskOf('past', [], { due: on('2026-03-24') }),
        taskOf('eighth', [], { due: on('2026-04-02') }),
        taskOf('today', [], { due: on(TODAY), state: 'unknown' }),
        taskOf('done', [], { due: on('2026-03-26'), state: 'done', doneOn: TODAY }),
        taskOf('ever', [], { due: { kind: 'ongoing' } }),
      ),
    );
    expect(due.map(({ task: { id } }) => id)).toEqual(['today', 'late']);
  });
  it('what alarms and meetings asked for is listed while it is open, what is overdue first', () => {
    const from = (kind: 'alarm' | 'meeting') => ({ origin: { kind, name: 'Mẫu', ref: null, path: null } });
    const open = openFromEvents(
      rows(
        taskOf('plain', []),
        taskOf('none', [], { ...from('meeting'), due: { kind: 'none' } }),
        taskOf('soon', [], { ...from('meeting'), due: on('2026-03-27') }),
        taskOf('late', [], { ...from('alarm'), due: on('2026-03-20') }),
        taskOf('stopped', [], { ...from('alarm'), state: 'stopped' }),
      ),
    );
    expect(open.map(({ task: { id } }) => id)).toEqual(['late', 'soon', 'none']);
  });
  it('a long title is cut between two words and says so; a short one stays whole', () => {
    const long = `Kiểm tra, giám sát ${'việc triển khai '.repeat(12)}`;
    expect(shortTitle('Ban hành quy chế')).toBe('Ban hành quy chế');
    expect(shortTitle(long).length).toBeLessThanOrEqual(84);
    expect(shortTitle(long)).toMatch(/ (việc|triển|khai)…$/u);
    expect(shortTitle('x'.repeat(200))).toHaveLength(84);
  });
});
