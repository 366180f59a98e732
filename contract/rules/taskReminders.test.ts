import { describe, expect, it } from 'vitest';
import type { Task } from '../task';
import { dueReminders } from './taskReminders';

type Reminded = Pick<Task, 'state' | 'due' | 'dueSince'>;
const task = (more: Partial<Reminded> = {}): Reminded => ({
  state: 'doing',
  due: { kind: 'date', date: '2026-03-20' },
  dueSince: '2026-01-01T00:00:00Z',
  ...more,
});
const steps = (of: Reminded, today: string): string[] => dueReminders(of, today).map(({ step, to }) => `${to}:${step}`);

describe('reminders', () => {
  it('[TK8] come a week and a day before to who leads, then to who gave the task, then to the leaders', () => {
    expect(steps(task(), '2026-03-12')).toEqual([]);
    expect(steps(task(), '2026-03-13')).toEqual(['lead:week-before']);
    expect(steps(task(), '2026-03-19')).toEqual(['lead:day-before']);
    expect(steps(task(), '2026-03-20')).toEqual(['lead:day-before']);
    expect(steps(task(), '2026-03-21')).toEqual(['lead:overdue', 'giver:overdue-giver']);
    expect(steps(task(), '2026-03-27')).toEqual(['lead:overdue-week', 'giver:overdue-giver', 'leaders:escalated']);
  });
  it('[TK8] of a period count from its last day', () => {
    expect(dueReminders(task({ due: { kind: 'period', period: '2026-Q1' } }), '2026-03-30')).toEqual([
      { step: 'day-before', to: 'lead', lastDay: '2026-03-31', on: '2026-03-30' },
    ]);
  });
  it('[TK8] are not of what is done, stopped or unknown, nor of what has no last day', () => {
    for (const state of ['unknown', 'done', 'stopped'] as const) expect(steps(task({ state }), '2026-04-30')).toEqual([]);
    expect(steps(task({ due: { kind: 'ongoing' } }), '2026-04-30')).toEqual([]);
  });
  it('[TK8] leave out what was due before the task got its term', () => {
    expect(steps(task({ dueSince: '2026-03-18T00:00:00Z' }), '2026-03-18')).toEqual([]);
    expect(steps(task({ dueSince: '2026-03-18T00:00:00Z' }), '2026-03-19')).toEqual(['lead:day-before']);
    expect(steps(task({ dueSince: '2026-03-22T00:00:00Z' }), '2026-03-22')).toEqual([]);
  });
});
