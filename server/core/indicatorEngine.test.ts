import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordIndicators } from '../ingest/recordIndicators';
import type { Store } from '../store/store';
import { TEST_ENGINES } from '../store/engines.rig';
import { by, feedOf, head, observed, resultOf, standOf, value, whole } from './indicatorEngine.rig';

/** An embedded database takes its time to start on a busy machine. */
const START_MS = 60_000;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`indicator engine on ${engine.name}`, () => {
    let store: Store;
    let clock = new Date('2026-11-20T01:00:00Z');
    beforeAll(async () => void (store = await engine.open(() => clock)), START_MS);
    afterAll(() => store.close());

    it('[IE1] takes a set, an indicator and its values that no code knows, and serves and publishes them', async () => {
      const recorded = await recordIndicators(store, whole, by('lan'));
      expect(recorded).toMatchObject({ indicators: ['A.1'], kept: 0 });
      const body = await feedOf(store, 'mau-2026');
      expect(body.sets).toContainEqual({ id: 'mau-2026', name: head.name });
      expect(body.indicators[0]).toMatchObject({ code: 'A.1', formula: 'a / b', cadence: 'quarter', groupName: 'Nhóm mẫu' });
      const stand = await standOf(store);
      expect(stand.messages).toEqual([[{ kind: 'indicator.changed', set: 'mau-2026', indicator: body.indicators[0] }]]);
      expect(stand.revision).toBe(recorded.revision);
    });

    it('[IE2] keeps breakdowns by area and agency apart from the whole, each with its name and successors of that time', async () => {
      const [indicator] = (await feedOf(store, 'mau-2026')).indicators;
      const parts = indicator?.observations.flatMap(({ breakdown, value: is }) =>
        breakdown.map((part) => [part.name, part.successors, is]),
      );
      expect(parts).toHaveLength(4);
      expect(parts).toContainEqual(['Xã Mẫu mới', [], value(55)]);
      expect(parts).toContainEqual(['Sở Mẫu mới', [], value(58)]);
      expect(parts).toContainEqual(['Xã Mẫu cũ', ['Xã Mẫu mới'], value(40)]);
      expect(parts).toContainEqual(['Phường Mẫu dùng lại mã', [], value(41)]);
      expect(indicator?.owner).toMatchObject({ name: 'Sở Mẫu cũ', validTo: '2025-03-01', successor: 'Sở Mẫu mới' });
      expect((await resultOf(store))?.passport.owner).toBe('Sở Mẫu cũ (nay: Sở Mẫu mới)');
    });

    it('[IE3] gives a promise its act, with version and validity', async () => {
      const [indicator] = (await feedOf(store, 'mau-2026')).indicators;
      const plan = indicator?.observations.find(({ role }) => role === 'plan');
      expect(plan?.basis).toMatchObject({ id: 'nq-01', version: 1, validFrom: '2025-12-10', validTo: null, supersededBy: null });
      expect(plan?.legalBasis).toBe('Nghị quyết mẫu 01');
    });

    it('[IE4] adds nothing for what it knows: no revision, no seq', async () => {
      const before = await standOf(store);
      expect(await recordIndicators(store, whole, by('lan'))).toEqual({ revision: null, indicators: [], kept: 0 });
      expect(await standOf(store)).toEqual(before);
    });

    it('[IE5] keeps what was known before a correction readable as of then', async () => {
      clock = new Date('2026-11-20T03:00:00Z');
      const first = (await resultOf(store))?.passport.revision ?? 0;
      await recordIndicators(store, { set: { id: 'mau-2026' }, observations: [observed(64)] }, by('lan'));
      expect((await resultOf(store))?.value).toEqual(value(64));
      expect((await resultOf(store))?.passport.revision).toBeGreaterThan(first);
      expect((await resultOf(store, '2026-11-20T02:00:00Z'))?.value).toEqual(value(61));
      await expect(feedOf(store, 'mau-2026', '2026-11-20T00:00:00Z')).rejects.toThrow('Không có bộ chỉ tiêu này tại thời điểm đang xem');
    });

    it('[IE5] lets a newer act stand beside the one it replaces', async () => {
      const bases = [{ ...head.bases[0], supersededBy: 'Nghị quyết mẫu 02', validTo: '2026-07-01' }];
      const next = {
        ...bases[0],
        id: 'nq-02',
        name: 'Nghị quyết mẫu 02',
        version: 2,
        supersedes: 'nq-01',
        validFrom: '2026-07-01',
        validTo: null,
      };
      await recordIndicators(
        store,
        {
          set: { id: 'mau-2026', head: { ...head, bases: [...bases, { ...next, supersededBy: null }] } },
          observations: [observed(75, { role: 'plan', period: '2026', basis: 'nq-02', observedAt: null })],
        },
        by('lan'),
      );
      const plans = (await feedOf(store, 'mau-2026')).indicators[0]?.observations.filter(({ role }) => role === 'plan') ?? [];
      expect(plans.map(({ basis, value: is }) => [basis?.version, basis?.supersededBy, is])).toEqual([
        [1, 'Nghị quyết mẫu 02', value(70)],
        [2, null, value(75)],
      ]);
    });
  });
}
