import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_ENGINES } from '../../store/engines.rig';
import { begunSet, openBegunRig, type BegunRig } from './begun.rig';

/** A path for 2025, an owner and an area that no project adds up to, rates that are no sum. */
const former = begunSet({
  id: 'mo-phong-dau-tu-cong',
  name: 'Giải ngân vốn đầu tư công (mô phỏng)',
  group: { code: 'VON', name: 'Vốn đầu tư công (mô phỏng)' },
  basis: { id: 'lo-trinh-mau', name: 'Lộ trình giải ngân mẫu (mô phỏng)', shortName: 'Lộ trình mẫu' },
  dimensions: [{ code: 'chu-dau-tu', name: 'Chủ đầu tư mẫu', members: [{ code: 'Z', name: 'Chủ đầu tư mẫu Z', validTo: null }] }],
  indicators: [
    ['giai-ngan', 'Giải ngân lũy kế', 'tỷ đồng'],
    ['ty-le', 'Tỷ lệ giải ngân vốn đầu tư công', '%'],
  ],
  observations: [
    ['giai-ngan', 'actual', '2025-07', 1_234, []],
    ['giai-ngan', 'actual', '2026-10', 4_321, []],
    ['giai-ngan', 'actual', '2026-10', 77, [{ dimension: 'chu-dau-tu', member: 'Z' }]],
    ['ty-le', 'target', '2025-03', 11, []],
    ['ty-le', 'target', '2026-11', 83, []],
  ],
});

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`a database that method 1 had begun, on ${engine.name}`, () => {
    let rig: BegunRig;
    beforeAll(async () => void (rig = await openBegunRig(engine, 'money', former, '2026-11-21')), 180_000);
    afterAll(() => rig.store.close());

    it('[SM2] [MN2] is given its money by the new method, and what the old one had said is corrected by new revisions', async () => {
      const now = await rig.figures();
      expect(now.get('giai-ngan actual 2025-07')).toBe(1_872);
      const { lines } = await rig.ask('investment', { year: '2026', ledger: 'simulated' });
      const done = lines.flatMap(({ months }) => months.slice(0, 10)).reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
      expect(now.get('giai-ngan actual 2026-10')).toBe(done / 1e9);
      expect(now.get('ty-le target 2026-11')).toBe(84);
      // What is no sum of anything is withdrawn.
      expect([...now.keys()].filter((key) => key.endsWith(' Z') || key === 'ty-le target 2025-03')).toEqual([]);
    });

    it('[MN6] a moment before the upgrade shows what was shown then', async () => {
      const before = await rig.figures(rig.formerly);
      expect(Object.fromEntries(before)).toEqual({
        'giai-ngan actual 2025-07': 1_234,
        'giai-ngan actual 2026-10': 4_321,
        'giai-ngan actual 2026-10 Z': 77,
        'ty-le target 2025-03': 11,
        'ty-le target 2026-11': 83,
      });
      expect((await rig.ask('investment', { year: 'latest', ledger: 'simulated' }, rig.formerly)).year).toBeNull();
    });

    it('[SM2] its money has an anchor of its own, and how the old one was begun is kept; a second start adds nothing', async () => {
      const { rows } = await rig.store.read(null, ({ db }) =>
        sql`select history, method, anchor::text as anchor, told_to::text as told from simulated_history
          union all select 'simulation', method, anchor::text, told_to::text from simulation order by history`.execute(db),
      );
      expect(rows).toEqual([
        { history: 'money', method: 2, anchor: '2026-11-22', told: '2026-11-22' },
        { history: 'simulation', method: 1, anchor: '2026-11-21', told: '2026-11-21' },
      ]);
      const before = await rig.revision();
      expect(await rig.tell()).toBe(0);
      expect(await rig.revision()).toBe(before);
    });
  });
}
