import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { recordIndicators } from '../ingest/recordIndicators';
import type { Store } from '../store/store';
import { TEST_ENGINES } from '../store/engines.rig';
import { answer } from './answer';
import { by, head, observed, value, whole } from './indicatorEngine.rig';

const START_MS = 60_000;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`how every indicator stands, on ${engine.name}`, () => {
    let store: Store;
    let clock = Date.parse('2026-11-22T05:00:00Z');
    const now = () => new Date(clock);
    const ask = async (asOf: string | null = null) => {
      const context = { store, now, stationName: (id: string) => id, provenanceOf: () => 'imported' as const };
      const { envelope } = await answer({ feed: 'standings', params: {}, asOf }, LOCAL_PRINCIPAL, context);
      return FEEDS.standings.body.parse(envelope.body).indicators;
    };
    beforeAll(async () => {
      store = await engine.open(now);
      await store.ensureChannels(['indicators']);
      await recordIndicators(store, whole, by('kiểm thử'));
    }, START_MS);
    afterAll(() => store.close());

    it('[HM4] names the cadence, the newest period told of each length, and no figure of a part', async () => {
      const [only, ...others] = await ask();
      expect(others).toEqual([]);
      expect(only).toMatchObject({ set: 'mau-2026', code: 'A.1', cadence: 'quarter', told: ['2026-Q3'], provenance: 'imported' });
      expect(only?.newest).toMatchObject({ period: '2026-Q3', value: value(61), plan: null, deviation: null, provisional: false });
    });

    it('[HM5] names the owner and whoever took its work over', async () => {
      const [only] = await ask();
      expect(only?.responsible.map(({ id }) => id)).toEqual(['so-mau-cu', 'so-mau-moi']);
    });

    it('[HM4] an estimate is a figure, but tells nobody that the period has been reported; the past stays as it was', async () => {
      const before = new Date(clock).toISOString();
      clock += 60_000;
      const promised = { role: 'target', period: '2026-Q4', basis: 'nq-01', observedAt: null };
      await recordIndicators(
        store,
        { set: { id: 'mau-2026' }, observations: [observed(64, { role: 'estimate', period: '2026-Q4' }), observed(70, promised)] },
        by('kiểm thử'),
      );
      const [only] = await ask();
      expect(only?.told).toEqual(['2026-Q3']);
      expect(only?.newest).toMatchObject({
        period: '2026-Q4',
        value: value(64),
        deviation: -6,
        met: false,
        plan: { basis: { shortName: 'NQ 01' } },
      });
      expect((await ask(before))[0]?.newest?.period).toBe('2026-Q3');
    });

    it('[HM4] names the act that replaced the one whose plan it is reported under, and none while that act stands', async () => {
      expect((await ask())[0]?.replacedBy).toBeNull();
      clock += 60_000;
      const bases = head.bases.map((each) => ({ ...each, validTo: '2026-11-01', supersededBy: 'Nghị quyết mẫu 02' }));
      await recordIndicators(store, { set: { id: 'mau-2026', head: { ...head, bases } } }, by('kiểm thử'));
      expect((await ask())[0]?.replacedBy).toBe('Nghị quyết mẫu 02');
    });
  });
}
