import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../contract/problem';
import { LOCAL_PRINCIPAL } from './access/principal';
import { principalWithin } from './access/principal.rig';
import { HEALTH, newTask, SCIENCE } from './core/tasks.rig';
import { seed } from './ingest/seed';
import { openRows } from './rows.rig';
import { TEST_ENGINES } from './store/engines.rig';
import type { Store } from './store/store';

const LAN = principalWithin({ agencies: ['so-y-te'] });
const PEOPLE = { lan: LAN, mai: { ...LAN, id: 'mai', name: 'Mai' }, commune: principalWithin({ areas: ['03646'] }), all: LOCAL_PRINCIPAL };
const ALL = 'all';
/** Words that nobody but the other agency, and who is not limited, may read. */
const SECRET = 'Việc kín của Sở KHCN';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`rights by agency and area on a real port, ${engine.name}`, () => {
    let store: Store;
    let rows: Awaited<ReturnType<typeof openRows>>;
    beforeAll(async () => {
      store = await engine.open(() => new Date());
      await seed(store, 'data');
      rows = await openRows(store, PEOPLE);
    }, 90_000);
    afterAll(async () => {
      await rows.close();
      await store.close();
    });
    const give = (leads: object[], title: string) => rows.task(ALL, 'task.create', newTask({ leads, title }));
    const seqs = (got: readonly { prev: number; seq: number }[]) => got.map(({ prev, seq }) => [prev, seq]);

    it('[RW4] keeps seq dense and heads the same for who sees less, and sends them no word of what they do not see', async () => {
      const at = await rows.cursor('lan', 'tasks');
      expect(await rows.cursor(ALL, 'tasks')).toEqual(at);
      const [lan, commune, all] = [rows.dial('lan'), rows.dial('commune'), rows.dial(ALL)];
      for (const each of [lan, commune, all]) expect(await each.join(at)).toEqual({ outcome: 'joined', head: at });
      await give([SCIENCE], SECRET);
      const own = await give([HEALTH], 'Việc của Sở Y tế');
      await give([SCIENCE], SECRET);
      for (const each of [lan, commune, all]) await expect.poll(() => each.got.length).toBe(3);
      const dense = [1, 2, 3].map((n) => [at.seq + n - 1, at.seq + n]);
      expect([lan, commune, all].map(({ got }) => seqs(got))).toEqual([dense, dense, dense]);
      expect(lan.got.map(({ changes }) => changes.length)).toEqual([0, 1, 0]);
      expect(JSON.stringify(lan.got)).toContain(own.id);
      expect(commune.got.every(({ changes }) => changes.length === 0)).toBe(true);
      expect([JSON.stringify(lan.got).includes(SECRET), JSON.stringify(all.got).includes(SECRET)]).toEqual([false, true]);
      for (const each of [lan, commune, all]) await expect.poll(() => each.headOf('tasks')).toBe(at.seq + 3);

      const late = rows.dial('lan');
      expect(await late.join(at)).toMatchObject({ outcome: 'joined', head: { seq: at.seq + 3 } });
      await expect.poll(() => seqs(late.got)).toEqual(dense);
      expect(JSON.stringify(late.got)).not.toContain(SECRET);
    });

    it('[RW4] sends who saw a row that went out of sight to the snapshot, while those who see it go on', async () => {
      const own = await give([HEALTH], 'Việc sẽ giao lại');
      const at = await rows.cursor('lan', 'tasks');
      const [lan, all] = [rows.dial('lan'), rows.dial(ALL)];
      for (const each of [lan, all]) await each.join(at);
      const moved = { task: own.id, leads: [SCIENCE], person: null, coordinating: [], note: SECRET };
      await rows.task(ALL, 'task.assign', moved, own.version);
      await expect.poll(() => all.got.length).toBe(1);
      await expect.poll(() => lan.headOf('tasks')).toBe(at.seq + 1);
      expect(lan.got).toEqual([]);
      expect(await lan.join(at)).toEqual({ outcome: 'refetch', reason: 'trimmed' });
      expect((await rows.get('lan', 'tasks')).text).not.toContain(own.id);
      const anew = await rows.cursor('lan', 'tasks');
      expect(await lan.join(anew)).toMatchObject({ outcome: 'joined' });
      await give([HEALTH], 'Việc sau đó');
      await expect.poll(() => seqs(lan.got)).toEqual([[anew.seq, anew.seq + 1]]);
      // Who comes later, from before it was moved, is sent there too.
      expect(await rows.dial('lan').join(at)).toEqual({ outcome: 'refetch', reason: 'trimmed' });
    });

    it('[RW3] never gives who is limited what is kept for others, nor the other way round; who sees the same shares it', async () => {
      await give([SCIENCE], SECRET);
      const whole = await rows.get(ALL, 'tasks');
      const etag = whole.answer.headers.get('etag') ?? '';
      const lan = await rows.get('lan', 'tasks', { 'if-none-match': etag });
      expect([whole.text.includes(SECRET), lan.answer.status, lan.text.includes(SECRET)]).toEqual([true, 200, false]);
      const own = lan.answer.headers.get('etag') ?? '';
      expect(own).not.toBe(etag);
      expect((await rows.get('mai', 'tasks', { 'if-none-match': own })).answer.status).toBe(304);
      expect((await rows.get('commune', 'tasks', { 'if-none-match': own })).answer.status).toBe(200);
      expect((await rows.get(ALL, 'tasks', { 'if-none-match': etag })).answer.status).toBe(304);
      expect((await rows.get(ALL, 'tasks', { 'if-none-match': own })).text).toContain(SECRET);
      expect([(await rows.body('lan', 'tasks')).limited, (await rows.body(ALL, 'tasks')).limited]).toEqual([true, undefined]);
      // Of what is the same for everybody there is one answer.
      const [registers, same] = [await rows.get(ALL, 'registers'), await rows.get('lan', 'registers')];
      expect(same.answer.headers.get('etag')).toBe(registers.answer.headers.get('etag'));
    });

    it('[RW3] answers for a row beyond the limit as for one that is not there', async () => {
      const other = await give([SCIENCE], SECRET);
      const [hidden, missing] = [await rows.get('lan', `task-detail?task=${other.id}`), await rows.get('lan', 'task-detail?task=nv-0')];
      expect([hidden.answer.status, missing.answer.status]).toEqual([404, 404]);
      expect(problem.parse(JSON.parse(hidden.text))).toEqual(problem.parse(JSON.parse(missing.text)));
      expect((await rows.get(ALL, `task-detail?task=${other.id}`)).answer.status).toBe(200);
    });

    it('[RW5] does nothing on a row beyond the limit: it is not there, and the audit has who tried', async () => {
      const other = await give([SCIENCE], SECRET);
      const note = (task: string) => rows.order('lan', 'task.note', { task, note: 'Ghi thử tiến độ', evidence: [] }, 1);
      const [hidden, missing] = [await note(other.id), await note('nv-0')];
      expect(hidden.status).toBe(404);
      expect(problem.parse(JSON.parse(hidden.text))).toEqual(problem.parse(JSON.parse(missing.text)));
      const { rows: lines } = await store.read(null, ({ db }) =>
        sql`select actor, command, subject, outcome from audit where subject = ${`task:${other.id}`} and actor = 'lan'`.execute(db),
      );
      expect(lines).toEqual([{ actor: 'lan', command: 'task.note', subject: `task:${other.id}`, outcome: 'refused' }]);
      expect((await rows.get(ALL, `task-detail?task=${other.id}`)).text).not.toContain('Ghi thử tiến độ');
    });

    it('[RW8] keeps the audit, accounts and keys for rights that go all the way', async () => {
      const audit = async (who: string) => (await rows.ask(who, 'audit')).status;
      expect([await audit('lan'), await audit(ALL)]).toEqual([403, 200]);
      const mine = { role: 'administrator', agencies: null, areas: null, fields: null };
      const person = { person: null, name: 'Lan', email: 'lan@example.vn', grants: [mine], isBlocked: false, title: '', agency: null };
      const made = await rows.order('lan', 'person.save', person, 0);
      expect([made.status, problem.parse(JSON.parse(made.text)).detail]).toEqual([403, expect.stringContaining('toàn tỉnh')]);
    });

    it('[RW5] refuses what would be made, or given away, beyond the limit, and what is the whole province’s', async () => {
      const beyond = await rows.order('lan', 'task.create', newTask({ leads: [SCIENCE] }));
      expect([beyond.status, problem.parse(JSON.parse(beyond.text)).detail]).toEqual([403, expect.stringContaining('thuộc phạm vi quyền')]);
      const own = await rows.task('lan', 'task.create', newTask({ leads: [SCIENCE], coordinating: [HEALTH] }));
      const away = { task: own.id, leads: [SCIENCE], person: null, coordinating: [], note: 'Giao hẳn cho sở khác' };
      expect((await rows.order('lan', 'task.assign', away, own.version)).status).toBe(403);
      expect((await rows.order(ALL, 'task.assign', away, own.version)).status).toBe(200);
      const meeting = { title: 'Họp', startsAt: '2026-12-01T01:00:00Z', endsAt: null, place: '', chair: '', secretary: '' };
      const made = { meeting: null, body: meeting };
      expect((await rows.order('lan', 'meeting.save', made, 0)).status).toBe(403);
      expect((await rows.order(ALL, 'meeting.save', made, 0)).status).toBe(200);
    });
  });
}
