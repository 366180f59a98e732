import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEEDS, type FeedId } from '../../../contract/feeds/index';
import { LOCAL_PRINCIPAL, type Principal } from '../../access/principal';
import { principalWithin } from '../../access/principal.rig';
import { TEST_ENGINES } from '../../store/engines.rig';
import { answer, type Context } from '../answer';
import { execute } from '../execute';
import { HEALTH, newTask, openTasks, SCIENCE } from '../tasks.rig';

const office = principalWithin({ agencies: ['so-y-te'] });
const SECRET = 'Việc kín của Sở KHCN';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`tasks and meetings as they are seen on ${engine.name}`, () => {
    let rig: Awaited<ReturnType<typeof openTasks>>;
    let context: Context;
    let before = '';
    beforeAll(async () => {
      rig = await openTasks(engine);
      await rig.store.ensureChannels(['meetings', 'notifications']);
      context = { store: rig.store, now: () => rig.clock.at, stationName: String, provenanceOf: () => 'imported' };
      before = rig.clock.at.toISOString();
      rig.clock.at = new Date('2026-11-22T03:00:00Z');
    }, 90_000);
    afterAll(() => rig.store.close());

    const ask = async (who: Principal, feed: FeedId, params: Record<string, string> = {}) =>
      (await answer({ feed, params, asOf: null }, who, context)).envelope.body;
    const give = async (command: string, payload: unknown, expected: number | null): Promise<void> => {
      const { status, text } = await execute({ command, body: { id: randomUUID(), command, expected, payload } }, LOCAL_PRINCIPAL, context);
      if (status !== 200) throw new Error(text);
    };

    it('[RW3] tell of the plans’ tasks those that charge the agency, and count what was done and loaded as far as it is seen', async () => {
      const tasks = async (who: Principal) => FEEDS.tasks.body.parse(await ask(who, 'tasks')).tasks;
      const named = ({ leads, coordinating }: Awaited<ReturnType<typeof tasks>>[number]) =>
        [...leads, ...coordinating].some(({ agency }) => agency === 'so-y-te');
      const all = await tasks(LOCAL_PRINCIPAL);
      const own = all.filter(named);
      expect(own.length).toBeGreaterThan(0);
      expect(own.length).toBeLessThan(all.length);
      expect(await tasks(office)).toEqual(own);

      for (const [lead, title] of [
        [HEALTH, 'Việc của mình'],
        [SCIENCE, SECRET],
      ] as const)
        await rig.give('task.create', newTask({ leads: [lead], title }));
      const changes = async (who: Principal, since: string) => FEEDS['task-changes'].body.parse(await ask(who, 'task-changes', { since }));
      const [mine, everyones] = [await changes(office, before), await changes(LOCAL_PRINCIPAL, before)];
      expect([mine.total, mine.tasks.map(({ title }) => title), everyones.total]).toEqual([1, ['Việc của mình'], 2]);
      const loaded = async (who: Principal) =>
        (await changes(who, '2026-01-01T00:00:00Z')).loaded.reduce((sum, { tasks: count }) => sum + count, 0);
      expect([await loaded(office), await loaded(LOCAL_PRINCIPAL)]).toEqual([own.length, all.length]);
    });

    it('[RW3] show of a meeting the items of the agency and those of everyone, and count these alone', async () => {
      const head = { title: 'Họp giao ban', startsAt: '2026-11-23T01:00:00Z', endsAt: null, place: '', chair: '', secretary: '' };
      await give('meeting.save', { meeting: null, body: head }, 0);
      const listOf = async (who: Principal) => FEEDS.meetings.body.parse(await ask(who, 'meetings', { month: '2026-11' })).meetings[0];
      const meeting = (await listOf(LOCAL_PRINCIPAL))?.id ?? '';
      const item = (title: string, agency: string | null) => ({
        id: randomUUID(),
        title,
        agency,
        minutes: null,
        address: null,
        asOf: null,
        frozen: null,
      });
      const items = [item('Mở đầu', null), item('Báo cáo của y tế', 'so-y-te'), item(SECRET, 'so-khcn')];
      await give('meeting.setItems', { meeting, items }, 1);
      await give('meeting.conclude', { meeting, item: items[2]?.id, text: SECRET, task: null }, 2);
      const titles = async (who: Principal) =>
        FEEDS.meeting.body.parse(await ask(who, 'meeting', { meeting })).meeting?.items.map(({ title }) => title);
      expect([await titles(office), (await titles(LOCAL_PRINCIPAL))?.length]).toEqual([['Mở đầu', 'Báo cáo của y tế'], 3]);
      const counted = async (who: Principal) => [(await listOf(who))?.itemCount, (await listOf(who))?.conclusionCount];
      expect([await counted(office), await counted(LOCAL_PRINCIPAL)]).toEqual([
        [2, 0],
        [3, 1],
      ]);
    });
  });
}
