import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { commandAnswer } from '../../contract/command';
import { changedTask } from '../../contract/commands/taskShapes';
import { change } from '../../contract/events';
import { FEEDS } from '../../contract/feeds/index';
import { problem } from '../../contract/problem';
import type { Task, TaskEntry } from '../../contract/task';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { seed } from '../ingest/seed';
import { seedTasks } from '../ingest/seedTasks';
import { dataFolder } from '../sources/dataFolder';
import type { TEST_ENGINES } from '../store/engines.rig';
import { answer, type Context } from './answer';
import { execute } from './execute';

const DATA = dataFolder('data');
const party = (agency: string, name: string) => ({ name, agency, note: null });
export const HEALTH = party('so-y-te', 'Sở Y tế');
export const SCIENCE = party('so-khcn', 'Sở Khoa học và Công nghệ');

/** A store with the plans' tasks and a clock of its own, and the commands and feeds of tasks: for tests. */
export const openTasks = async (engine: (typeof TEST_ENGINES)[number]) => {
  const clock = { at: new Date('2026-11-22T02:00:00Z') };
  const store = await engine.open(() => clock.at);
  await store.ensureChannels(['tasks']);
  await seed(store, 'data');
  await seedTasks(store, DATA);
  const context: Context = { store, now: () => clock.at, stationName: String, provenanceOf: () => 'imported' };
  const ask = async (feed: string, params: Record<string, string>, asOf: string | null) =>
    (await answer({ feed, params, asOf }, LOCAL_PRINCIPAL, context)).envelope;
  const order = async (command: string, payload: unknown, expected: number | null = null) => {
    const done = await execute({ command, body: { id: randomUUID(), command, expected, payload } }, LOCAL_PRINCIPAL, context);
    const json: unknown = JSON.parse(done.text);
    return { status: done.status, json };
  };
  return {
    store,
    clock,
    seedAgain: (read = DATA) => seedTasks(store, read),
    all: async (asOf: string | null = null): Promise<Task[]> => FEEDS.tasks.body.parse((await ask('tasks', {}, asOf)).body).tasks,
    detail: async (id: string, asOf: string | null = null): Promise<{ task: Task; journal: TaskEntry[] }> =>
      FEEDS['task-detail'].body.parse((await ask('task-detail', { task: id }, asOf)).body),
    revision: async () => (await ask('tasks', {}, null)).revision,
    /** The task after a command that must be done. */
    give: async (command: string, payload: unknown, expected: number | null = null): Promise<Task> => {
      const { status, json } = await order(command, payload, expected);
      if (status !== 200) throw new Error(JSON.stringify(json));
      return commandAnswer(changedTask).parse(json).result.task;
    },
    /** The problem of a command that must not be. */
    refused: async (command: string, payload: unknown, expected: number | null = null) => {
      const { status, json } = await order(command, payload, expected);
      if (status < 400) throw new Error('the command was done');
      return problem.parse(json);
    },
    published: async (since = 0) =>
      (await store.tail('tasks', since, 10_000))?.rows.flatMap(({ changes }) => z.array(change).parse(changes)) ?? [],
  };
};

export const newTask = (more: object = {}) => ({
  title: 'Rà soát hồ sơ quá hạn',
  body: null,
  origin: { kind: 'hand' },
  leads: [HEALTH],
  person: null,
  coordinating: [],
  due: { kind: 'date', date: '2026-12-01' },
  recurrence: null,
  ...more,
});
export const move = (task: string, state: string, more: object = {}) => ({
  task,
  state,
  note: null,
  result: null,
  doneOn: null,
  evidence: [],
  ...more,
});
