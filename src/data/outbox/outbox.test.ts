import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { alarmAcknowledge } from '../../../contract/commands/alarmActs';
import { taskNote } from '../../../contract/commands/taskNote';
import { COMMANDS } from '../../../contract/commands/index';
import { sendCommand } from '../command';
import { CommandWaits, FeedError } from '../errors';
import { linkState } from '../linkState';
import { judgeAnswer, FAULTS_AT_MOST } from './judgeAnswer';
import { createOneSender } from './oneSender';
import { createOutbox } from './outbox';
import { entryId, entryOf } from './outbox.fixture';
import { WAITS_AT_MOST_MS } from './outboxEntry';
import { openOutboxStore } from './outboxStore';

const openDevice = async (answer: (body: { id: string; expected: number | null }) => Response | null, locks?: LockManager) => {
  const store = await openOutboxStore('a');
  const sent: { id: string; expected: number | null }[] = [];
  const clock = { now: 2_000 };
  const person = { isNamed: true };
  const open = (holder: string) =>
    createOutbox({
      store,
      oneSender: createOneSender(store, { person: 'a', holder, locks, now: () => clock.now }),
      maySend: async () => person.isNamed,
      fetch: async (_, init) => {
        const body: { id: string; expected: number | null } = JSON.parse(String(init.body));
        sent.push(body);
        const given = answer(body);
        if (!given) throw new TypeError('away');
        return given;
      },
      now: () => clock.now,
      changed: () => {},
      again: () => {},
      patienceMs: () => 10_000,
    });
  return { store, sent, clock, person, open };
};
const done = (id: string, result: unknown): Response => Response.json({ id, command: 'task.note', revision: 1, result });
const problemOf = (status: number) => Response.json({ type: 'urn:x', title: 'T', status, detail: 'D', current: { x: 1 } }, { status });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it.each([
  [null, 'again'],
  [401, 'again'],
  [429, 'again'],
  [502, 'again'],
  [503, 'again'],
  [500, 'again'],
  [403, 'refused'],
  [404, 'refused'],
  [409, 'refused'],
  [422, 'refused'],
] as const)('[OF4] after an answer of %s a command is %s', (status, kind) => {
  const answer = status === null ? null : { status, text: '{}', retryAfter: null };
  expect(judgeAnswer(answer, 1).kind).toBe(kind);
});
it('[OF4] a command that breaks the server again and again lets those behind it through', () => {
  const broken = { status: 500, text: 'x', retryAfter: null };
  expect([judgeAnswer(broken, FAULTS_AT_MOST - 1).kind, judgeAnswer(broken, FAULTS_AT_MOST).kind]).toEqual(['again', 'refused']);
  expect(judgeAnswer({ status: 503, text: '', retryAfter: '7' }, 99)).toEqual({ kind: 'again', afterMs: 7_000, fault: false });
});

it('[OF4] waits while the gateway is away, in order, and sends each with its own key until it is confirmed', async () => {
  let isAway = true;
  const { open, sent, store } = await openDevice(({ id }) => (isAway ? null : done(id, {})));
  const outbox = open('tab');
  for (const no of [1, 2]) expect(await outbox.give(entryOf(no))).toEqual({ kind: 'waits' });
  // The second is not tried before the first was answered.
  expect(new Set(sent.map(({ id }) => id))).toEqual(new Set([entryId(1)]));
  isAway = false;
  await outbox.drain();
  expect(sent.slice(-2).map(({ id }) => id)).toEqual([entryId(1), entryId(2)]);
  expect(await store.all()).toEqual([]);
});

it('[OF5] rests what was given later about the same thing on the state that the earlier made, and on no other’s', async () => {
  let isAway = true;
  const versions = [5, 9];
  const { open, sent, store } = await openDevice(({ id, expected }) => {
    if (isAway) return null;
    if (expected === 5) return done(id, { task: { version: 6 } });
    return expected === null ? done(id, { task: { version: versions.shift() } }) : problemOf(409);
  });
  const outbox = open('tab');
  await outbox.give(entryOf(1));
  await outbox.give(entryOf(2, { expected: 4, command: 'task.setState' }));
  await outbox.give(entryOf(3));
  // Decided on 6, while the note before it came out as 9: somebody else was there.
  await outbox.give(entryOf(4, { expected: 6, command: 'task.setState' }));
  isAway = false;
  await outbox.drain();
  expect(sent.slice(-4).map(({ expected }) => expected)).toEqual([null, 5, null, 6]);
  expect(await store.all()).toMatchObject([{ id: entryId(4), state: 'refused', refusal: { status: 409, current: { x: 1 } } }]);
  await outbox.dismiss((await store.all())[0]?.order ?? 0);
  expect(await store.all()).toEqual([]);
});

it('[OF6] refuses what waited for more than seven days without sending it, and says whether it may have been done', async () => {
  let isAway = true;
  const { open, sent, store, clock } = await openDevice(({ id }) => (isAway ? null : done(id, {})));
  const outbox = open('tab');
  await outbox.give(entryOf(1));
  await outbox.give(entryOf(2));
  const tried = sent.length;
  isAway = false;
  clock.now = 1_001 + WAITS_AT_MOST_MS;
  await outbox.drain();
  expect(sent).toHaveLength(tried);
  expect((await store.all()).map(({ state, refusal }) => [state, /có thể lệnh đã hoặc chưa/.test(refusal?.detail ?? '')])).toEqual([
    ['refused', true],
    ['refused', false],
  ]);
});

it('[OF4] sends from one page at a time, by the browser’s locks where it has them', async () => {
  let line = Promise.resolve();
  const request = (_: string, __: LockOptions, work: () => Promise<unknown>) => {
    const run = line.then(work);
    line = run.then(
      () => undefined,
      () => undefined,
    );
    return run;
  };
  const locks: unknown = { request };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { open, sent } = await openDevice(({ id }) => done(id, { n: id }), locks as LockManager);
  const given = await Promise.all([1, 2, 3, 4].map((no) => open(`tab ${no}`).give(entryOf(no))));
  // Whichever page sent it, the one that gave it hears of its own.
  expect(given).toEqual([1, 2, 3, 4].map((no) => ({ kind: 'done', result: { n: entryId(no) } })));
  expect(sent.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((no) => entryId(no)));
});

it('[OF4] sends from one run at a time where the browser has no locks, of one page as of several', async () => {
  const { open, sent, store } = await openDevice(({ id }) => done(id, {}));
  let [inFlight, most] = [0, 0];
  for (const no of [1, 2, 3]) await store.add(entryOf(no));
  const slow = async (): Promise<void> => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    await new Promise((resolve) => setTimeout(resolve, 20));
    inFlight -= 1;
  };
  const page = createOneSender(store, { person: 'a', holder: 'tab', locks: undefined, now: Date.now });
  const other = createOneSender(store, { person: 'a', holder: 'tab 2', locks: undefined, now: Date.now });
  await Promise.all([page(slow, 5_000), page(slow, 5_000), other(slow, 5_000)]);
  expect(most).toBe(1);
  const tab = open('tab');
  await Promise.all([tab.drain(), tab.drain(), open('tab 2').drain()]);
  expect(sent.map(({ id }) => id)).toEqual([1, 2, 3].map((no) => entryId(no)));
});

it('[OF7] keeps what is given and sends none of it until the gateway names the person who gave it', async () => {
  const { open, sent, store, person } = await openDevice(({ id }) => done(id, {}));
  person.isNamed = false;
  expect(await open('tab').give(entryOf(1))).toEqual({ kind: 'waits' });
  expect([sent.length, (await store.all()).map(({ tries }) => tries)]).toEqual([0, [0]]);
  person.isNamed = true;
  await open('tab').drain();
  expect([sent.length, await store.all()]).toEqual([1, []]);
});

const payload = { task: 'a', note: 'đang làm', evidence: [] };

it('[OF4] a command that may wait goes through the outbox; one that is kept there is told to be waiting, not failed', async () => {
  const waiting = { give: async () => ({ kind: 'waits' as const }) };
  const given = sendCommand(taskNote, payload, null, { outbox: async () => waiting, about: 'Nhiệm vụ' });
  await expect(given).rejects.toBeInstanceOf(CommandWaits);
  const refused = { give: async () => Promise.reject(new FeedError({ type: 'x', title: 'T', status: 409, detail: 'D' })) };
  await expect(sendCommand(taskNote, payload, null, { outbox: async () => refused })).rejects.toMatchObject({ problem: { status: 409 } });
});

it('[OF6] what can be neither kept nor sent is refused at once; on a good line it is sent all the same', async () => {
  const full = { give: async () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
  const fetch = vi.fn(async () => problemOf(404));
  linkState.setState({ status: 'lost', since: 0 });
  const door = { outbox: async () => full, fetch };
  await expect(sendCommand(taskNote, payload, null, door)).rejects.toMatchObject({ problem: { title: 'Chưa thực hiện được' } });
  expect(fetch).not.toHaveBeenCalled();
  linkState.setState({ status: 'live', since: 0 });
  await expect(sendCommand(taskNote, payload, null, door)).rejects.toMatchObject({ problem: { status: 404 } });
  expect(fetch).toHaveBeenCalledOnce();
});

it('[OF5] what may wait names the state it was decided on, or contradicts nobody', () => {
  const waiting = Object.values(COMMANDS).flatMap((each) => ('mayWait' in each && each.mayWait ? [[each.id, each.expects]] : []));
  expect(waiting).toEqual([
    ['task.setState', 'required'],
    ['task.note', 'optional'],
    ['figure.confirm', 'required'],
    ['notification.read', 'optional'],
    [alarmAcknowledge.id, 'required'],
  ]);
});
