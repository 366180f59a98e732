import { describe, expect, it } from 'vitest';
import type { TaskDue } from '../task';
import { addDays, judgeTask, lastDayOf, mayReschedule, startOfDay, vietnamDay } from './taskTiming';

const period = (of: string): TaskDue => ({ kind: 'period', period: of });
const on = (date: string): TaskDue => ({ kind: 'date', date });

describe('the last day in time', () => {
  it.each([
    [on('2025-09-30'), '2025-09-30'],
    [period('2025'), '2025-12-31'],
    [period('2025-H1'), '2025-06-30'],
    [period('2025-Q3'), '2025-09-30'],
    [period('2024-02'), '2024-02-29'],
    [period('2025-10-05'), '2025-10-05'],
    [{ kind: 'ongoing' } as const, null],
    [{ kind: 'none' } as const, null],
  ])('[TK1] of %j is %s', (due, day) => expect(lastDayOf(due)).toBe(day));
});

describe('judgement of a task', () => {
  const judge = (
    state: 'unknown' | 'not-started' | 'doing' | 'done' | 'stopped',
    due: TaskDue,
    today: string,
    doneOn: string | null = null,
  ) => judgeTask({ state, due, doneOn }, today);

  it('[TK2] a task of a year is overdue only when the whole year is past', () => {
    expect(judge('doing', period('2025'), '2025-12-31')).toMatchObject({
      standing: 'doing',
      timing: 'running',
      isPast: false,
      daysPast: 0,
    });
    expect(judge('doing', period('2025'), '2026-01-01')).toMatchObject({ standing: 'overdue', timing: 'late', isPast: true, daysPast: 1 });
  });
  it('[TK2] on its last day a task is in time, the day after it is late', () => {
    expect(judge('not-started', on('2026-03-10'), '2026-03-10').standing).toBe('not-started');
    expect(judge('not-started', on('2026-03-10'), '2026-03-11').standing).toBe('overdue');
    expect(judge('not-started', on('2026-03-10'), '2026-03-01').daysPast).toBe(-9);
  });
  it('[TK2] what nobody has told of is unknown, never overdue, though its day is long past', () => {
    expect(judge('unknown', on('2025-06-30'), '2026-11-22')).toEqual({
      standing: 'unknown',
      timing: 'unknown',
      lastDay: '2025-06-30',
      isPast: true,
      daysPast: 510,
    });
  });
  it('[TK2] a task done is judged by the day it was done, a stopped one not at all', () => {
    expect(judge('done', period('2025-Q3'), '2026-01-01', '2025-09-30').timing).toBe('on-time');
    expect(judge('done', period('2025-Q3'), '2026-01-01', '2025-10-01').timing).toBe('late');
    expect(judge('done', { kind: 'ongoing' }, '2026-01-01', '2025-10-01').timing).toBe('none');
    expect(judge('stopped', on('2025-01-01'), '2026-01-01')).toMatchObject({ standing: 'stopped', timing: 'none' });
    expect(judge('doing', { kind: 'ongoing' }, '2099-01-01')).toMatchObject({ standing: 'doing', timing: 'none', daysPast: null });
  });
  it('[TK4] what is done or stopped keeps its term, or late would turn into on time', () => {
    const states = ['unknown', 'not-started', 'doing', 'done', 'stopped'] as const;
    expect(states.filter(mayReschedule)).toEqual(['unknown', 'not-started', 'doing']);
  });
  it('[TK2] the day is that of Việt Nam: it begins at 17:00 of the day before in UTC', () => {
    expect(vietnamDay(Date.parse('2026-03-10T16:59:59Z'))).toBe('2026-03-10');
    expect(vietnamDay(Date.parse('2026-03-10T17:00:00Z'))).toBe('2026-03-11');
    expect(startOfDay('2026-03-11')).toBe(Date.parse('2026-03-10T17:00:00Z'));
    expect([addDays('2024-02-28', 2), addDays('2026-01-01', -1)]).toEqual(['2024-03-01', '2025-12-31']);
  });
});
