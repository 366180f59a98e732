import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMMANDS } from '../../contract/commands/index';
import { commandAnswer } from '../../contract/command';
import { FEEDS } from '../../contract/feeds/index';
import { envelope } from '../../contract/feed';
import { FeedError } from '../../src/data/errors';
import { createOneSender } from '../../src/data/outbox/oneSender';
import { createOutbox } from '../../src/data/outbox/outbox';
import type { NewEntry } from '../../src/data/outbox/outboxEntry';
import { openOutboxStore } from '../../src/data/outbox/outboxStore';
import { createGateway } from '../../server/gateway';
import { openEmbeddedStore } from '../../server/store/openStore';

/** What the line does with one request. */
const fault = fc.constantFrom('well', 'well', 'unsent', 'unanswered', 'twice', 'busy', 'proxy page');
type Fault = typeof fault extends fc.Arbitrary<infer F> ? F : never;

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('act'), tab: fc.nat(1), task: fc.nat(1), act: fc.constantFrom('note', 'state') }) },
  // Somebody else changes the task: what was decided before is too late.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('other'), task: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('look') }) },
  // The page is opened anew after so many more steps of what it keeps or sends.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end'), tab: fc.nat(1), after: fc.nat(6) }) },
);

const now = (): Date => new Date();
let store: Awaited<ReturnType<typeof openEmbeddedStore>>;
let gateway: Awaited<ReturnType<typeof createGateway>>;
const origin = (): string => `http://127.0.0.1:${gateway.port}`;

beforeAll(async () => {
  store = await openEmbeddedStore(null, now);
  const context = { store, now, stationName: String, provenanceOf: () => 'imported' as const };
  gateway = await createGateway({ context, webDir: null, host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await gateway.close();
  await store.close();
});

const command = async (id: keyof typeof COMMANDS, payload: unknown, expected: number | null) => {
  const body = JSON.stringify({ id: randomUUID(), command: id, expected, payload });
  const answer = await fetch(`${origin()}/api/commands/${id}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return commandAnswer(COMMANDS['task.create'].result).parse(await answer.json()).result.task;
};
const newTask = () =>
  command(
    'task.create',
    {
      title: 'Nhiệm vụ thử hàng đợi',
      body: null,
      origin: { kind: 'hand' },
      leads: [{ name: 'Đơn vị thử', agency: null, note: null }],
      person: null,
      coordinating: [],
      due: { kind: 'none' },
      recurrence: null,
    },
    null,
  );
const detail = async (task: string) => {
  const answer = await fetch(`${origin()}/api/feeds/task-detail?task=${task}`);
  return envelope(FEEDS['task-detail'].body).parse(await answer.json()).body;
};

/** One device with two open pages, whose line and whose pages fail as they are told. */
const openDevice = (faults: readonly Fault[]) => {
  globalThis.indexedDB = new IDBFactory();
  const left = [...faults];
  let skew = 0;
  const clock = (): number => Date.now() + skew;
  const deliver = (path: string, init: RequestInit): Promise<Response> => fetch(`${origin()}${path}`, init);
  const line = async (path: string, init: RequestInit): Promise<Response> => {
    const next = left.shift() ?? 'well';
    if (next === 'unsent') throw new TypeError('network');
    if (next === 'busy') return new Response('{}', { status: 503 });
    if (next === 'proxy page') return new Response('<html>', { status: 200 });
    const [answer] = await Promise.all([deliver(path, init), ...(next === 'twice' ? [deliver(path, init)] : [])]);
    if (next === 'unanswered') throw new TypeError('network');
    return answer;
  };
  const openTab = async () => {
    const real = await openOutboxStore('người thử');
    let steps = Number.POSITIVE_INFINITY;
    /** From its last step on a page does nothing any more, and nobody hears of what it was about to do. */
    const living = <A extends unknown[], R>(work: (...given: A) => Promise<R>) => {
      return (...given: A): Promise<R> => {
        steps -= 1;
        return steps < 0 ? new Promise<R>(() => {}) : work(...given).then((done) => (steps < 0 ? new Promise<R>(() => {}) : done));
      };
    };
    const kept: typeof real = {
      ...real,
      all: living(real.all),
      add: living(real.add),
      tried: living(real.tried),
      failed: living(real.failed),
      refuse: living(real.refuse),
      done: living(real.done),
      remove: living(real.remove),
      takeLease: living(real.takeLease),
      leaveLease: living(real.leaveLease),
    };
    const outbox = createOutbox({
      store: kept,
      maySend: async () => true,
      oneSender: createOneSender(kept, { person: 'người thử', holder: randomUUID(), locks: undefined, now: clock }),
      fetch: living(line),
      now: clock,
      changed: () => {},
      again: () => {},
      patienceMs: () => 60,
    });
    return { outbox, store: real, endAfter: (count: number) => void (steps = count) };
  };
  return {
    openTab,
    heal: () => void left.splice(0),
    /** The lease of a page that is gone ends by itself. */
    later: () => void (skew += 31_000),
  };
};

it('[OF4] [OF5] every act is done once and in order or visibly refused, through lost, doubled and late answers, two pages and pages that end at any moment', async () => {
  let ran = { done: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), fc.array(fault, { maxLength: 24 }), async (steps, faults) => {
      const device = openDevice(faults);
      const tasks = [await newTask(), await newTask()];
      const seen = tasks.map(({ version }) => version);
      const tabs = [await device.openTab(), await device.openTab()];
      const given: { id: string; task: number; words: string; isKept: boolean; told: 'done' | 'refused' | null }[] = [];

      for (const each of steps) {
        if (each.kind === 'other') {
          const task = tasks[each.task];
          if (task) await command('task.note', { task: task.id, note: 'người khác ghi', evidence: [] }, null);
        } else if (each.kind === 'look') {
          for (const [index, task] of tasks.entries()) seen[index] = (await detail(task.id)).task.version;
        } else if (each.kind === 'end') {
          tabs[each.tab]?.endAfter(each.after);
        } else {
          const task = tasks[each.task];
          const tab = tabs[each.tab];
          if (!task || !tab) continue;
          const words = `thao tác số ${given.length}`;
          const isNote = each.act === 'note';
          const about = { task: task.id, note: words, evidence: [] };
          const entry: NewEntry = {
            id: randomUUID(),
            command: isNote ? 'task.note' : 'task.setState',
            subject: `task:${task.id}`,
            expected: isNote ? null : (seen[each.task] ?? 0),
            payload: isNote ? about : { ...about, state: 'doing', result: null, doneOn: null },
            about: null,
            at: Date.now(),
          };
          const record: (typeof given)[number] = { id: entry.id, task: each.task, words, isKept: false, told: null };
          given.push(record);
          const giving = tab.outbox.give(entry).then(
            ({ kind }) => void (record.told = kind === 'done' ? 'done' : null),
            (error: unknown) => {
              if (!(error instanceof FeedError)) throw error;
              record.told = 'refused';
            },
          );
          // A page that has ended answers nobody.
          await Promise.race([giving, new Promise((resolve) => setTimeout(resolve, 120))]);
          record.isKept =
            record.told !== null || (await tab.store.find(entry.id)) !== undefined || (await tab.store.answer(entry.id)) !== undefined;
          if (!record.isKept) tabs[each.tab] = await device.openTab();
        }
      }

      device.heal();
      device.later();
      const last = await device.openTab();
      for (let round = 0; round < 4; round += 1) await last.outbox.drain();
      const entries = await last.store.all();
      expect(entries.filter(({ state }) => state === 'waiting')).toEqual([]);
      const refused = new Set(entries.map(({ id }) => id));
      for (const [index, task] of tasks.entries()) {
        const own = given.filter((each) => each.task === index);
        const notes = (await detail(task.id)).journal.map(({ note }) => note);
        const done = notes.filter((note) => own.some(({ words }) => words === note));
        // Once each, in the order in which they were given.
        expect(done).toEqual(own.filter(({ words }) => done.includes(words)).map(({ words }) => words));
        for (const { id, words, isKept, told } of own) {
          const isDone = done.includes(words);
          const isRefused = refused.has(id) || told === 'refused';
          if (isKept || isDone || isRefused) expect([words, isDone, isRefused]).toEqual([words, isDone, !isDone]);
          if (told === 'done') expect(isDone).toBe(true);
        }
        ran = { done: ran.done + done.length, refused: ran.refused + own.length - done.length };
      }
    }),
    { numRuns: Number(process.env['OUTBOX_RUNS'] ?? 25), interruptAfterTimeLimit: 60_000 },
  );
  console.log(`acts done ${ran.done}, refused or never kept ${ran.refused}`);
  expect(ran.done).toBeGreaterThan(20);
}, 120_000);
