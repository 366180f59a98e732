import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_ENGINES } from '../../store/engines.rig';
import { begunSet, openBegunRig, type BegunRig } from '../money/begun.rig';

/** Rates that are no sum of rows, of a month in which communes did not stand among them. */
const former = begunSet({
  id: 'mo-phong-dich-vu-cong',
  name: 'Tiếp nhận, giải quyết thủ tục hành chính (mô phỏng)',
  group: { code: 'TTHC', name: 'Thủ tục hành chính (mô phỏng)' },
  basis: { id: 'muc-tieu-mau', name: 'Mục tiêu mẫu (mô phỏng)', shortName: 'Mục tiêu mẫu' },
  indicators: [
    ['ty-le-dung-han', 'ty-le-dung-han', '%'],
    ['truc-tuyen', 'truc-tuyen', '%'],
  ],
  observations: [
    ['ty-le-dung-han', 'actual', '2026-10', 12.34, []],
    ['ty-le-dung-han', 'actual', '2026-10', 56.78, [{ dimension: 'area', member: '03646' }]],
    ['truc-tuyen', 'actual', '2026-10', 9, [{ dimension: 'area', member: '03646' }]],
    ['ty-le-dung-han', 'target', '2026-11', 98, []],
  ],
  target: (value) => ({ kind: 'bound', op: 'ge', value }),
});

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`a database whose services method 1 had begun, on ${engine.name}`, () => {
    let rig: BegunRig;
    beforeAll(async () => void (rig = await openBegunRig(engine, 'services', former, '2026-11-20')), 180_000);
    afterAll(() => rig.store.close());

    it('[SM2] [DV4] is given its dossiers by the new method, and what the old one had said is corrected by new revisions', async () => {
      const now = await rig.figures();
      const { byUnit } = await rig.ask('service-dossiers', { year: '2026', ledger: 'simulated' });
      const online = byUnit.filter(({ month }) => month === '2026-10').reduce((sum, { counts }) => sum + (counts.receivedOnline ?? 0), 0);
      expect(now.get('truc-tuyen actual 2026-10')).toBe(online);
      expect(now.get('ty-le-dung-han actual 2026-10')).toBeGreaterThan(90);
      expect(now.get('ty-le-dung-han actual 2026-10 03646')).not.toBe(56.78);
      expect(now.get('ty-le-dung-han target 2026-11')).toBe(98);
      // What is no sum that is told of a part is withdrawn.
      expect(now.has('truc-tuyen actual 2026-10 03646')).toBe(false);
    });

    it('[DV4] a moment before the upgrade shows what was shown then, and no dossiers', async () => {
      expect(Object.fromEntries(await rig.figures(rig.formerly))).toEqual({
        'ty-le-dung-han actual 2026-10': 12.34,
        'ty-le-dung-han actual 2026-10 03646': 56.78,
        'truc-tuyen actual 2026-10 03646': 9,
        'ty-le-dung-han target 2026-11': 98,
      });
      expect((await rig.ask('service-dossiers', { year: 'latest', ledger: 'simulated' }, rig.formerly)).year).toBeNull();
    });

    it('[SM2] a second start adds nothing, with whatever seed', async () => {
      const before = await rig.revision();
      expect(await rig.tell()).toBe(0);
      expect(await rig.revision()).toBe(before);
    });
  });
}
