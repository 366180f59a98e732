import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLE_IDS } from '../contract/access/roles';
import { AUDIT_SCOPE } from '../contract/audit';
import { commandAnswer } from '../contract/command';
import { changedTask } from '../contract/commands/taskShapes';
import { subscribeReply } from '../contract/events';
import { problem } from '../contract/problem';
import { isGranted, type Asker, type PolicyRow } from './access/policyTable';
import { ROW_RIGHTS } from './core/commands/rowRights';
import { HEALTH, move, newTask, SCIENCE } from './core/tasks.rig';
import { seed } from './ingest/seed';
import { openKinds, type Kinds } from './policyKinds.rig';
import { askRow, isDenied, ON_HTTP, rowsOf } from './policySurfaces.rig';

const OWN = ['so-y-te'];
/** A word of another agency's task, and one of their own. */
const [SECRET, MINE] = ['Việc kín của Sở KHCN', 'Việc của Sở Y tế'];
const OF_ALL = new Map(Object.entries(ROW_RIGHTS));
/** What is read or changed as one: a right that goes only so far does not reach it. */
const isWhole = ({ kind, name, needs }: PolicyRow): boolean =>
  kind === 'command' ? OF_ALL.get(name) === 'whole' : kind === 'route' && Array.isArray(needs) && needs.includes(AUDIT_SCOPE);

interface Limited {
  asker: Asker;
  headers: Record<string, string>;
}
let kinds: Kinds;
let theirs = { id: '', version: 0 };
const limited: Limited[] = [];

beforeAll(async () => {
  kinds = await openKinds();
  await seed(kinds.store, 'data');
  for (const role of ROLE_IDS) limited.push({ asker: role, ...(await kinds.person(role, { agencies: OWN })) });
  limited.push({ asker: 'api-key', ...(await kinds.key(undefined, 1, OWN)) });
  const make = async (lead: typeof HEALTH, title: string) =>
    commandAnswer(changedTask).parse(await kinds.give('task.create', newTask({ leads: [lead], title }))).result.task;
  await make(HEALTH, MINE);
  theirs = await make(SCIENCE, SECRET);
}, 60_000);
afterAll(() => kinds.close());

describe('rights that go as far as one agency, as the gateway keeps them', () => {
  it('[RW5] [RW8] let each role, and a key, do and read what the table grants it, but for what is the whole province’s', async () => {
    const wrong: string[] = [];
    for (const { asker, headers } of limited)
      for (const row of ON_HTTP.filter(({ needs }) => Array.isArray(needs))) {
        const { status } = await askRow(kinds.ask(headers), row);
        if (!isDenied(status) !== (isGranted(asker, row) && !isWhole(row)) || status >= 500) wrong.push(`${asker} ${row.name}: ${status}`);
      }
    expect(wrong).toEqual([]);
    expect(ON_HTTP.filter(isWhole).length).toBeGreaterThan(0);
  });

  it('[RW4] let each into the channels that the table grants it', async () => {
    const wrong: string[] = [];
    for (const { asker, headers } of limited) {
      const { socket, heard } = kinds.dial(headers);
      await expect.poll(() => heard).toEqual(['connect']);
      for (const row of rowsOf('channel')) {
        const { outcome } = subscribeReply.parse(await socket.emitWithAck('subscribe', { channel: row.name, epoch: 'x', since: 0 }));
        if ((outcome !== 'denied') !== isGranted(asker, row)) wrong.push(`${asker} ${row.name}: ${outcome}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('[RW3] show in no feed a word of what is another agency’s, and their own where the table lets them read it', async () => {
    const text = async (headers: Record<string, string>, feed: string) => (await kinds.ask(headers)(`/api/feeds/${feed}`)).text();
    const { headers: all } = await kinds.person('leader');
    expect(await text(all, 'tasks')).toContain(SECRET);
    for (const { asker, headers } of limited) {
      for (const row of rowsOf('feed')) expect(await text(headers, row.name), `${asker} ${row.name}`).not.toContain(SECRET);
      expect(await text(headers, `task-detail?task=${theirs.id}`), asker).not.toContain(SECRET);
      const [tasks] = rowsOf('feed').filter(({ name }) => name === 'tasks');
      const isReader = tasks !== undefined && isGranted(asker, tasks);
      expect((await text(headers, 'tasks')).includes(MINE), asker).toBe(isReader);
    }
  });

  it('[RW5] do nothing on what is another agency’s: every command on a task answers as if it were not there, or denies', async () => {
    const task = theirs.id;
    const due = { kind: 'date', date: '2026-12-20' };
    const payloads: Record<string, object> = {
      'task.note': { task, note: 'Ghi thử tiến độ', evidence: [] },
      'task.assign': { task, leads: [HEALTH], person: null, coordinating: [], note: null },
      'task.setState': move(task, 'doing'),
      'task.reschedule': { task, due, recurrence: null, reason: 'Xin lùi hạn' },
    };
    const acts = rowsOf('command').filter(({ name }) => name.startsWith('task.') && name !== 'task.create');
    expect(Object.keys(payloads).toSorted()).toEqual(acts.map(({ name }) => name).toSorted());
    for (const { asker, headers } of limited)
      for (const row of acts) {
        const give = async (payload: object) => {
          const body = JSON.stringify({ id: randomUUID(), command: row.name, expected: theirs.version, payload });
          const json = { 'content-type': 'application/json' };
          const answer = await kinds.ask(headers)(`/api/commands/${row.name}`, { method: 'POST', headers: json, body });
          return { status: answer.status, said: problem.parse(await answer.json()) };
        };
        const [hidden, missing] = [await give({ ...payloads[row.name] }), await give({ ...payloads[row.name], task: 'nv-0' })];
        expect(hidden, `${asker} ${row.name}`).toEqual(missing);
        expect(hidden.status, `${asker} ${row.name}`).toBe(isGranted(asker, row) ? 404 : 403);
      }
  });
});
