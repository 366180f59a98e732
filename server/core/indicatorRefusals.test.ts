import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RefusedPlan } from '../ingest/indicatorPlan';
import { recordIndicators } from '../ingest/recordIndicators';
import type { Store } from '../store/store';
import { TEST_ENGINES } from '../store/engines.rig';
import { by, feedOf, observed, resultOf, standOf, value, whole } from './indicatorEngine.rig';

/** An embedded database takes its time to start on a busy machine. */
const START_MS = 60_000;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`refused plans on ${engine.name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open(() => new Date('2026-11-20T01:00:00Z'));
      await recordIndicators(store, whole, by('lan'));
    }, START_MS);
    afterAll(() => store.close());

    it.each([
      ['chưa khai báo chiều phân tổ "gioi"', observed(1, { breakdown: [{ dimension: 'gioi', member: 'nu' }] })],
      ['không có "00000" trong phân tổ "area"', observed(1, { breakdown: [{ dimension: 'area', member: '00000' }] })],
      ['không còn hoặc chưa có hiệu lực ở kỳ 2026-Q3', observed(1, { breakdown: [{ dimension: 'level', member: 'huyen' }] })],
      ['không còn hoặc chưa có hiệu lực ở kỳ 2024', observed(1, { breakdown: [{ dimension: 'area', member: '99002' }], period: '2024' })],
      ['không có chỉ tiêu này trong bộ', observed(1, { indicatorCode: 'A.9' })],
      ['không có căn cứ "nq-99" trong bộ', observed(1, { basis: 'nq-99' })],
      ['kế hoạch hoặc mục tiêu phải có căn cứ', observed(1, { role: 'target' })],
      ['khoảng có cận dưới lớn hơn cận trên', observed(1, { value: { kind: 'range', low: 9, high: 1 } })],
      ['ô không có trong nguồn nhưng lại có giá trị', observed(1, { alignment: 'missing' })],
      ['cần sửa tại: observations.1.period', observed(1, { period: '2026-13' })],
    ])('[IE6] refuses a plan with one bad row, all of it, and says in Vietnamese: %s', async (reason, bad) => {
      const before = await standOf(store);
      const refused = recordIndicators(store, { set: { id: 'mau-2026' }, observations: [observed(99), bad] }, by('lan'));
      await expect(refused).rejects.toThrow(RefusedPlan);
      await expect(refused).rejects.toThrow(reason);
      // The refusal itself is recorded on the source of the set, [SR1]: a revision of its own, and nothing of the indicators.
      const { seq, messages } = await standOf(store);
      expect({ seq, messages }).toEqual({ seq: before.seq, messages: before.messages });
      expect((await resultOf(store))?.value).toEqual(value(61));
    });

    it('[IE6] refuses a doubled row and a set that nobody has described', async () => {
      const twice = { set: { id: 'mau-2026' }, observations: [observed(1), observed(2)] };
      await expect(recordIndicators(store, twice, by('lan'))).rejects.toThrow('cùng một giá trị được ghi hai lần');
      await expect(recordIndicators(store, { set: { id: 'la' } }, by('lan'))).rejects.toThrow('Chưa có bộ chỉ tiêu "la"');
      expect((await feedOf(store, 'mau-2026')).sets.map(({ id }) => id)).not.toContain('la');
    });
  });
}
