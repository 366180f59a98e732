import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { recordIndicators } from '../ingest/recordIndicators';
import { TEST_ENGINES } from '../store/engines.rig';
import type { Store } from '../store/store';
import { by, observed, value, whole } from './indicatorEngine.rig';
import { readSeries } from './readSeries';

const simulated = { provenance: 'simulated', source: 'Bộ mô phỏng' };
const observations = [
  observed(50, { period: '2025-08', ...simulated }),
  observed(52, { period: '2025-09' }),
  observed(60, { period: '2026-08' }),
  observed(61, { period: '2026-09', provenance: 'published', source: 'Niên giám mẫu' }),
  observed(62, { period: '2026-10' }),
  observed(63, { role: 'plan', period: '2026-10', basis: 'nq-01', ...simulated }),
  observed(64, { role: 'plan', period: '2026-11', basis: 'nq-01' }),
  observed(0, { period: '2026-12', value: { kind: 'none', reason: 'blank' }, ...simulated }),
  observed(40, { breakdown: [{ dimension: 'area', member: '99002' }], period: '2026-10' }),
];

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`a series on ${engine.name}`, () => {
    let store: Store;
    const read = (more: object = {}) =>
      store.read(null, async ({ db, revision }) =>
        FEEDS.series.body.parse(await readSeries(db, revision, { set: 'mau-2026', indicator: 'A.1', ...more })),
      );
    beforeAll(async () => {
      store = await engine.open(() => new Date('2026-11-22T02:00:00Z'));
      await store.ensureChannels(['indicators']);
      await recordIndicators(store, { ...whole, observations }, by('kiểm thử'));
    }, 60_000);
    afterAll(() => store.close());

    it('[SE1] says of each point where it comes from: the weakest of value, plan and year before', async () => {
      const { points, passport } = await read();
      expect(passport?.provenance).toBe('imported');
      expect(points.map(({ period, provenance, sources }) => [period, provenance, sources])).toEqual([
        ['2025-08', 'simulated', ['Bộ mô phỏng']],
        ['2025-09', 'imported', ['Báo cáo mẫu']],
        ['2026-08', 'simulated', ['Báo cáo mẫu', 'Bộ mô phỏng']],
        ['2026-09', 'imported', ['Niên giám mẫu', 'Báo cáo mẫu']],
        ['2026-10', 'simulated', ['Báo cáo mẫu', 'Bộ mô phỏng']],
        ['2026-11', 'imported', ['Báo cáo mẫu']],
        ['2026-12', undefined, undefined],
      ]);
    });

    it('[SE1] the path that a share has from the whole counts for the part too', async () => {
      const { points } = await read({ area: '99002' });
      expect(points).toMatchObject([{ period: '2026-10', plan: value(63), provenance: 'simulated' }]);
    });
  });
}
