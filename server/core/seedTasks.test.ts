import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { move, openTasks, SCIENCE } from './tasks.rig';
import { dataFolder } from '../sources/dataFolder';
import type { ReadData } from '../sources/dataFiles';
import { TEST_ENGINES } from '../store/engines.rig';

const FILE = 'qd-283-2025.json';
/** The folder of the repository with words of one file replaced, as a later version of it would have them. */
const corrected =
  (from: string, to: string): ReadData =>
  async (...path) => {
    const bytes = await dataFolder('data')(...path);
    if (path.at(-1) !== FILE) return bytes;
    const text = new TextDecoder().decode(bytes);
    if (!text.includes(from)) throw new Error(`${FILE} has no ${from}`);
    return new TextEncoder().encode(text.replaceAll(from, to));
  };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the tasks of the plans on ${engine.name}`, () => {
    let rig: Awaited<ReturnType<typeof openTasks>>;
    beforeAll(async () => (rig = await openTasks(engine)));
    afterAll(() => rig?.store.close());

    it('[TK1] [TK3] are 63 and 12, to the letter, of unknown state, with a period where the document has one', async () => {
      const tasks = await rig.all();
      const of = (plan: string) => tasks.filter(({ origin }) => origin.kind === 'plan' && origin.plan === plan);
      expect([of('qd-2542-2024-pl2').length, of('qd-283-2025').length, tasks.length]).toEqual([63, 12, 75]);
      expect(new Set(tasks.map(({ state }) => state))).toEqual(new Set(['unknown']));
      const dues = of('qd-2542-2024-pl2').map(({ due }) => (due.kind === 'period' ? due.period : due.kind));
      expect([dues.filter((due) => due === '2025').length, dues.filter((due) => due === '2025-10').length]).toEqual([62, 1]);
      expect(of('qd-283-2025').map(({ due }) => (due.kind === 'date' ? due.date : due.kind))).toEqual(
        '2025-09-30 2025-06-30 2025-12-31 2025-07-31 2025-08-30 2025-08-30 2025-12-31 2025-12-31 2025-12-31 2025-09-30 ongoing 2025-09-30'.split(
          ' ',
        ),
      );
      expect(tasks.find(({ id }) => id === 'qd-2542-2024-pl2:II.3')).toMatchObject({
        origin: { row: 'II.3', verbatim: { lead: 'Sở Thông tin và Truyền thông, Sở Nội vụ', due: 'Năm 2025' } },
        leads: [
          { name: 'Sở Thông tin và Truyền thông', agency: 'so-tttt' },
          { name: 'Sở Nội vụ', agency: 'so-noi-vu' },
        ],
      });
      expect(tasks.find(({ id }) => id === 'qd-2542-2024-pl2:II.1')?.title).toContain('cơ chế, chính hỗ trợ');
    });

    it('[TK3] come once: what is known spends no revision and says nothing', async () => {
      const [revision, told] = [await rig.revision(), (await rig.published()).length];
      expect(told).toBe(75);
      expect(await rig.seedAgain()).toBe(false);
      expect([await rig.revision(), (await rig.published()).length]).toEqual([revision, told]);
    });

    it('[TK3] a corrected document is a new version, and takes back nothing that a person decided', async () => {
      const touched = 'qd-283-2025:1.a';
      await rig.give('task.assign', { task: touched, leads: [SCIENCE], person: null, coordinating: [], note: null }, 1);
      await rig.give('task.setState', move(touched, 'doing'), 2);
      const read = corrected('"2025-09-30"', '"2025-10-31"');
      expect(await rig.seedAgain(read)).toBe(true);
      const untouched = await rig.detail('qd-283-2025:4.a');
      expect(untouched.task.due).toEqual({ kind: 'date', date: '2025-10-31' });
      expect(untouched.journal.map(({ action }) => action)).toEqual(['seeded', 'seeded']);
      expect((await rig.detail(touched)).task).toMatchObject({ state: 'doing', leads: [SCIENCE], due: { date: '2025-09-30' }, version: 3 });
      await rig.seedAgain(corrected('Xây dựng quy định về tiêu chuẩn', 'Xây dựng Quy định về tiêu chuẩn'));
      expect((await rig.detail(touched)).task).toMatchObject({ state: 'doing', leads: [SCIENCE], version: 4 });
      expect((await rig.detail(touched)).task.title).toMatch(/^Xây dựng Quy định/);
    });
  });
}
