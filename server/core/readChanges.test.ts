import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { recordIndicators } from '../ingest/recordIndicators';
import { seed } from '../ingest/seed';
import { createSimulationTeller } from '../ingest/simulationTeller';
import { readSimulationParameters } from '../sources/simulated/readParameters';
import type { Store } from '../store/store';
import { TEST_ENGINES } from '../store/engines.rig';
import { answer } from './answer';
import { by, head, observed, value, whole } from './indicatorEngine.rig';

const START_MS = 60_000;
const DAY_MS = 86_400_000;
/** Friday 20/11/2026, 08:00 in Việt Nam. */
const FRIDAY = Date.parse('2026-11-20T01:00:00Z');
const iso = (ms: number): string => new Date(ms).toISOString();
const context = (store: Store, now: () => Date) => ({
  store,
  now,
  stationName: (id: string) => id,
  provenanceOf: () => 'imported' as const,
});
const path = (number: number, period: string) => observed(number, { role: 'target', period, basis: 'nq-01', observedAt: null });
const part = (member: string) => ({ breakdown: [{ dimension: 'area', member }] });

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`what changed, on ${engine.name}`, () => {
    let store: Store;
    let clock = FRIDAY;
    const now = () => new Date(clock);
    const ask = async (feed: string, params: Record<string, string>, asOf: string | null = null) =>
      (await answer({ feed, params, asOf }, LOCAL_PRINCIPAL, context(store, now))).envelope;
    const changesOf = async (since: number, params: Record<string, string> = {}, asOf: number | null = null) =>
      FEEDS.changes.body.parse((await ask('changes', { since: iso(since), ...params }, asOf === null ? null : iso(asOf))).body);
    const record = (observations: object[], plan: object = { set: { id: 'mau-2026' } }) =>
      recordIndicators(store, { ...plan, observations }, by('kiểm thử'));

    beforeAll(async () => {
      store = await engine.open(now);
      await store.ensureChannels(['indicators', 'sources', 'source-states', 'boundaries', 'intake', 'readings']);
    }, START_MS);
    afterAll(() => store.close());

    it('[HM2] before anything is known nothing has changed, and nothing is said to have begun', async () => {
      expect(await changesOf(FRIDAY - DAY_MS)).toEqual({
        since: iso(FRIDAY - DAY_MS),
        began: null,
        figures: [],
        total: { running: 0, corrected: 0, new: 0, withdrawn: 0 },
        promises: [],
        totalPromises: 0,
        sets: [],
      });
    });

    it('[HM2] a set that nobody knew is told whole, and its figures not one by one; what has no yesterday says so', async () => {
      const months = [
        observed(70, { period: '2026-11', observedAt: '2026-11-20T07:00:00+07:00' }),
        path(80, '2026-11'),
        path(75, '2026-10'),
      ];
      await recordIndicators(
        store,
        {
          ...whole,
          observations: [...whole.observations, ...months, observed(74, { period: '2026-10', observedAt: '2026-11-01T00:00:00+07:00' })],
        },
        by('kiểm thử'),
      );
      const told = await changesOf(FRIDAY - DAY_MS);
      expect(told).toMatchObject({ began: iso(FRIDAY), figures: [], promises: [] });
      expect(told.sets).toEqual([{ id: 'mau-2026', name: head.name, indicators: 1, figures: 10, provenance: 'imported' }]);
    });

    it('[HM2] the running period moving on is told apart from the correction of a closed one, each with old, new and difference', async () => {
      clock = FRIDAY + DAY_MS;
      await record([
        observed(71.2, { period: '2026-11', observedAt: '2026-11-21T07:00:00+07:00' }),
        observed(71, { period: '2026-10', observedAt: '2026-11-01T00:00:00+07:00' }),
      ]);
      const { figures, total, sets, began } = await changesOf(clock - DAY_MS / 2);
      expect({ total, sets, began }).toEqual({ total: { running: 1, corrected: 1, new: 0, withdrawn: 0 }, sets: [], began: null });
      // 3 points of a path of 75 is further than 1.2 of one of 80.
      expect(figures.map(({ kind, period, difference, shift }) => ({ kind, period, difference, shift }))).toEqual([
        { kind: 'corrected', period: '2026-10', difference: -3, shift: -4 },
        { kind: 'running', period: '2026-11', difference: 1.2, shift: 1.5 },
      ]);
      expect(figures[0]).toMatchObject({
        part: null,
        unit: '%',
        before: { value: value(74), deviation: -1, met: false, passport: { figure: 'mau-2026/A.1/result/2026-10//' } },
        after: { value: value(71), deviation: -4, met: false },
      });
      expect(figures[0]?.before?.passport.revision).toBeLessThan(figures[0]?.after?.passport.revision ?? 0);
    });

    it('[HM2] what says again what was known, or went back to it, has not changed', async () => {
      await record([observed(72, { period: '2026-10', observedAt: '2026-11-01T00:00:00+07:00' })]);
      await record([observed(74, { period: '2026-10', observedAt: '2026-11-01T00:00:00+07:00' })]);
      const { figures } = await changesOf(clock - DAY_MS / 2);
      expect(figures.map(({ period }) => period)).toEqual(['2026-11']);
    });

    it('[HM2] a figure that was not there is new, one taken back is withdrawn, and a path that moved is no figure', async () => {
      clock = FRIDAY + 2 * DAY_MS;
      await record([
        observed(60, { period: '2026-12', observedAt: '2026-11-22T07:00:00+07:00' }),
        path(78, '2026-11'),
        observed(50, { ...part('99002'), period: '2026-11' }),
      ]);
      await record([observed(0, { period: '2026-Q3', value: { kind: 'none', reason: 'not-determined' } })]);
      const { figures, total, promises, totalPromises } = await changesOf(clock - DAY_MS / 2);
      expect(total).toEqual({ running: 0, corrected: 0, new: 2, withdrawn: 1 });
      expect(figures.find(({ period }) => period === '2026-Q3')).toMatchObject({
        kind: 'withdrawn',
        before: { value: value(61) },
        after: null,
      });
      // An area without a path of its own has that of the province, for the unit is a share.
      expect(figures[0]).toMatchObject({
        part: 'Xã Mẫu mới',
        area: '99002',
        kind: 'new',
        before: null,
        difference: null,
        after: { deviation: -28 },
      });
      expect(totalPromises).toBe(1);
      expect(promises).toMatchObject([
        { role: 'target', period: '2026-11', basis: { shortName: 'NQ 01' }, before: { value: value(80) }, after: { value: value(78) } },
      ]);
    });

    it('[HM2] counts parts that changed alike beside the one that is shown, and lists each where it is asked so', async () => {
      clock = FRIDAY + 3 * DAY_MS;
      const at = { period: '2026-11', observedAt: '2026-11-23T07:00:00+07:00' };
      await record([observed(73, at), observed(55, { ...part('99002'), ...at })]);
      await record([observed(66, { breakdown: [{ dimension: 'agency', member: 'so-mau-moi' }], ...at })]);
      const since = clock - DAY_MS / 2;
      const out = await changesOf(since);
      expect(out.total).toEqual({ running: 2, corrected: 0, new: 1, withdrawn: 0 });
      expect(out.figures.map(({ part: name, kind, alike }) => [name, kind, alike])).toEqual([
        ['Sở Mẫu mới', 'new', 1],
        [null, 'running', 2],
      ]);
      const all = await changesOf(since, { parts: 'in' });
      expect(all.figures.map(({ part: name, shift }) => [name, shift && Math.round(shift * 10) / 10])).toEqual([
        ['Sở Mẫu mới', null],
        ['Xã Mẫu mới', 6.4],
        [null, 2.3],
      ]);
    });

    it('[HM2] `until`, and the moment looked at, end the span: what came later is not told', async () => {
      const since = FRIDAY + DAY_MS / 2;
      const then = await changesOf(since, { until: iso(FRIDAY + DAY_MS) });
      expect(then.figures.map(({ period }) => period)).toEqual(['2026-11']);
      expect(then.figures[0]).toMatchObject({ after: { value: value(71.2) } });
      expect(await changesOf(since, {}, FRIDAY + DAY_MS)).toEqual(then);
      expect((await changesOf(clock)).figures).toEqual([]);
    });

    it('[HM2] a moment that is none is refused in Vietnamese', async () => {
      await expect(ask('changes', { since: 'hôm qua' })).rejects.toThrow(/since/);
      await expect(ask('changes', { since: '0001-01-01T00:00:00Z' })).rejects.toThrow(/since/);
      await expect(ask('changes', {})).rejects.toThrow(/since/);
    });

    it(
      '[HM2] a day of the simulated history is the running month, marked as simulated, and no set is new any more',
      async () => {
        const log = { warn: (message: string) => expect.fail(message) };
        const parameters = await readSimulationParameters('data');
        const tell = () => createSimulationTeller({ store, clock: now, seed: 'kiểm thử', parameters, log }).tell();
        clock += DAY_MS;
        await seed(store, 'data');
        await tell();
        const told = clock;
        const first = await changesOf(told - 1000);
        expect(first.sets.map(({ provenance }) => provenance)).toEqual(['published', 'simulated', 'simulated', 'simulated', 'simulated']);
        expect(first.figures).toEqual([]);
        clock += DAY_MS;
        await tell();
        const { figures, total, sets } = await changesOf(told);
        expect(sets).toEqual([]);
        expect(total.running).toBeGreaterThan(5);
        expect(total.corrected).toBe(0);
        expect(figures.every(({ after }) => after?.passport.provenance === 'simulated')).toBe(true);
        const weights = figures.flatMap(({ shift }) => (shift === null ? [] : [Math.abs(shift)]));
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        expect(weights.length).toBeGreaterThan(0);
      },
      START_MS,
    );
  });
}
