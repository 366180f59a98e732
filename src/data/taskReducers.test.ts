import { expect, it } from 'vitest';
import type { Change } from '../../contract/events';
import type { Task, TaskEntry } from '../../contract/task';
import { reduceTaskDetail, reduceTasks } from './taskReducers';

const task = (id: string, version: number): Task => ({
  id,
  title: id,
  body: null,
  origin: { kind: 'hand' },
  leads: [],
  person: null,
  coordinating: [],
  due: { kind: 'none' },
  dueSince: '2026-01-01T00:00:00Z',
  recurrence: null,
  rounds: { onTime: 0, late: 0 },
  state: 'doing',
  doneOn: null,
  result: null,
  evidence: [],
  lastNote: null,
  createdAt: '2026-01-01T00:00:00Z',
  changedAt: '2026-01-01T00:00:00Z',
  version,
});
const entry = (version: number): TaskEntry => ({ version, at: '2026-01-01T00:00:00Z', by: 'x', action: 'note', note: null, changes: [] });
const changed = (id: string, version: number): Change => ({ kind: 'task.changed', task: task(id, version), entry: entry(version) });

it('[TK5] a change puts a task in its place, and a new one last', () => {
  const body = { tasks: [task('a', 1), task('b', 1)] };
  expect(reduceTasks(body, changed('a', 2)).tasks).toEqual([task('a', 2), task('b', 1)]);
  expect(reduceTasks(body, changed('c', 1)).tasks.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(reduceTasks(body, { kind: 'boundaries.changed', revision: 1 })).toBe(body);
});
it('[TK5] the journal of a task grows by the line of its own change only', () => {
  const body = { task: task('a', 1), journal: [entry(1)] };
  expect(reduceTaskDetail(body, changed('a', 2))).toEqual({ task: task('a', 2), journal: [entry(1), entry(2)] });
  expect(reduceTaskDetail(body, changed('b', 2))).toBe(body);
});
