import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { change } from '../../contract/events';
import { FEEDS } from '../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { recordIndicators } from '../ingest/recordIndicators';
import { seed } from '../ingest/seed';
import { createSimulationTeller } from '../ingest/simulationTeller';
import { readSimulationParameters } from '../sources/simulated/readParameters';
import type { Store } from '../store/store';
import { TEST_ENGINES } from '../store/engines.rig';
import { answer } from './answer';
import { by } from './indicatorEngine.rig';

/** An embedded database takes its time to start on a busy machine. */
const START_MS = 60_000;
const INVESTMENT = 'mo-phong-dau-tu-cong';
const SERVICES = 'mo-phong-dich-vu-cong';
const log = { warn: (message: string) => expect.fail(message) };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`simulated history and its feeds on ${engine.name}`, () => {
    let store: Store;
    /** Saturday 21/11/2026 at 18:00 in Việt Nam. */
    let clock = new Date('2026-11-21T11:00:00Z');
    const now = () => clock;
    const names = { stationName: (id: string) => id, provenanceOf: () => 'simulated' as const };
    const ask = async (feed: 'area-values' | 'series', params: Record<string, string>, asOf: string | null = null) =>
      answer({ feed, params, asOf }, LOCAL_PRINCIPAL, { store, now, ...names });
    const areasOf = async (params: Record<string, string>, asOf: string | null = null) =>
      FEEDS['area-values'].body.parse((await ask('area-values', params, asOf)).envelope.body);
    const seriesOf = async (params: Record<string, string>, asOf: string | null = null) =>
      FEEDS.series.body.parse((await ask('series', params, asOf)).envelope.body);
    const tellerOf = async (parameters = readSimulationParameters('data')) =>
      createSimulationTeller({ store, clock: now, seed: 'kiểm thử', parameters: await parameters, log });
    const messages = async (since: number) =>
      ((await store.tail('indicators', since, 1000))?.rows ?? []).map((row) => z.object({ changes: z.array(change) }).parse(row).changes);
    const seq = async () => (await store.tail('indicators', 0, 1))?.seq ?? 0;

    beforeAll(async () => {
      store = await engine.open(now);
      await seed(store, 'data');
    }, START_MS);
    afterAll(() => store.close());

    it('[AV1] answers of an indicator that nobody knows that there is none, so that a view without simulated data stands', async () => {
      const params = { set: INVESTMENT, indicator: 'ty-le', period: 'latest' };
      expect(await areasOf(params)).toMatchObject({
        set: INVESTMENT,
        code: 'ty-le',
        indicator: null,
        period: null,
        values: [],
        passport: null,
      });
      expect(await seriesOf({ set: INVESTMENT, indicator: 'ty-le' })).toMatchObject({ indicator: null, points: [], passport: null });
    });

    it('[SM1] tells the whole history at first, and of big indicators only which periods', async () => {
      const before = await seq();
      await (await tellerOf()).tell();
      const told = (await messages(before)).flat();
      const namesOf = (set: string) =>
        told.filter((each) => (each.kind === 'observations.recorded' || each.kind === 'indicator.changed') && each.set === set);
      expect([INVESTMENT, 'mo-phong-ngan-sach', SERVICES].map((set) => namesOf(set).length)).toEqual([5, 5, 10]);
      const rate = told.find((each) => each.kind === 'observations.recorded' && each.set === INVESTMENT && each.indicator === 'ty-le');
      expect(rate).toMatchObject({ periods: expect.arrayContaining(['2025-01', '2026-11', '2026-12']) });
      expect(told.every((each) => each.kind === 'observations.recorded' || JSON.stringify(each).length < 300_000)).toBe(true);
      expect(JSON.stringify(rate).length).toBeLessThan(1000);
    });

    it('[AV2] gives every area that stood in the period its value and distance from the path, in less than 15 KB', async () => {
      const body = await areasOf({ set: INVESTMENT, indicator: 'ty-le', period: 'latest' });
      expect(body).toMatchObject({ period: '2026-11', openPeriod: true, indicator: { unit: '%', direction: 'up' } });
      expect(body.path).toMatchObject({ period: '2026-11', value: { kind: 'number', value: 84 } });
      expect(body.periods.slice(0, 2)).toEqual(['2025-07', '2025-08']);
      expect(body.values).toHaveLength(75);
      for (const { value, path, deviation, met } of body.values) {
        expect(path).toBe(84);
        expect(deviation).toBeCloseTo((value ?? Number.NaN) - 84, 9);
        expect(met).toBe((deviation ?? Number.NaN) >= 0);
      }
      // Areas report on Mondays: what is shown is of the 16th, though the province's own figure is of the 21st.
      expect(body.passport).toMatchObject({ provenance: 'simulated', observedAt: '2026-11-16T10:00:00.000Z', period: '2026-11' });
      expect(JSON.stringify(body).length).toBeLessThan(15_000);
    });

    it('[AV3] lends the path of the province to shares only, never to amounts', async () => {
      const body = await areasOf({ set: INVESTMENT, indicator: 'giai-ngan', period: '2026-10' });
      expect(body).toMatchObject({ openPeriod: false, path: null });
      expect(body.values.every(({ value, path, met }) => value !== null && path === null && met === null)).toBe(true);
    });

    it('[AV4] leaves an area without a value without one, and a period before its areas stood without areas', async () => {
      expect((await areasOf({ set: SERVICES, indicator: 'ty-le-dung-han', period: '2025-06' })).values).toEqual([]);
      const empty = await areasOf({ set: SERVICES, indicator: 'ty-le-dung-han', period: '2027-02' });
      expect(empty.values).toHaveLength(75);
      expect(empty.values.every(({ value, deviation, met }) => value === null && deviation === null && met === null)).toBe(true);
      expect(empty).toMatchObject({ passport: null, openPeriod: false });
    });

    it('[SE1] gives each period its value, path, year before, and whether it is provisional; what is still to come has a path alone', async () => {
      const body = await seriesOf({ set: INVESTMENT, indicator: 'ty-le' });
      expect(body.points.map(({ period }) => period)).toHaveLength(24);
      const [november, december] = body.points.slice(-2);
      const before = body.points.find(({ period }) => period === '2025-11');
      expect(november).toMatchObject({ period: '2026-11', provisional: true, observedAt: '2026-11-21T10:00:00.000Z', met: false });
      expect(november?.previous).toBe(before?.value);
      expect(before).toMatchObject({ provisional: false, observedAt: '2025-11-30T17:00:00.000Z' });
      expect(december).toMatchObject({ period: '2026-12', value: null, plan: { kind: 'number', value: 95 }, met: null, revision: null });
      expect(body.passport).toMatchObject({ provenance: 'simulated', period: '2026-11', revision: november?.revision });
    });

    it('[SE2] gives an area, a member and the promises of longer periods', async () => {
      const area = await seriesOf({ set: INVESTMENT, indicator: 'ty-le', area: '03646' });
      expect(area.part).toEqual({ dimension: 'area', member: '03646', name: 'Phường Tô Hiệu' });
      expect(area.points[0]).toMatchObject({ period: '2025-07' });
      expect(area.points.find(({ period }) => period === '2026-10')).toMatchObject({
        plan: { kind: 'number', value: 72 },
        met: expect.any(Boolean),
      });
      const owner = await seriesOf({ set: INVESTMENT, indicator: 'giai-ngan', breakdown: 'chu-dau-tu:A' });
      expect(owner.part?.name).toBe('Chủ đầu tư mẫu A');
      expect(owner.points.find(({ period }) => period === '2026-10')).toMatchObject({ plan: null, value: expect.any(Number) });
      const revenue = await seriesOf({ set: 'mo-phong-ngan-sach', indicator: 'thu' });
      expect(revenue.promises.filter(({ period }) => period === '2026').map(({ basis }) => basis?.id)).toEqual([
        'du-toan-hdnd',
        'du-toan-tw',
      ]);
      await expect(ask('series', { set: INVESTMENT, indicator: 'ty-le', area: '03646', breakdown: 'chu-dau-tu:A' })).rejects.toThrow(
        'breakdown',
      );
    });

    it('[SM2] changes nothing at a restart, with other parameters, another seed, or a clock set back', async () => {
      const [revision, before] = [await store.read(null, async (view) => view.revision), await seq()];
      const other = await readSimulationParameters('data');
      other.money.investment.invented.path.percent = other.money.investment.invented.path.percent.map(() => 1);
      expect(await (await tellerOf(Promise.resolve(other))).tell()).toBe(0);
      const moved = createSimulationTeller({ store, clock: () => new Date('2026-11-01T00:00:00Z'), seed: 'khác', parameters: other, log });
      expect(await moved.tell()).toBe(0);
      expect(await store.read(null, async (view) => view.revision)).toBe(revision);
      expect(await seq()).toBe(before);
    });

    it('[SM3] revises the open month as days pass and keeps what was said before; a closed month is final', async () => {
      const then = clock.toISOString();
      const params = { set: INVESTMENT, indicator: 'ty-le' };
      const old = await seriesOf(params);
      clock = new Date('2026-11-22T09:59:00Z');
      expect(await (await tellerOf()).tell()).toBe(0);
      clock = new Date('2026-12-02T11:00:00Z');
      const other = await readSimulationParameters('data');
      other.money.investment.invented.curve = other.money.investment.invented.curve.map(() => 0.5);
      expect(await (await tellerOf(Promise.resolve(other))).tell()).toBe(11);
      const now_ = await seriesOf(params);
      const of = (body: typeof old, period: string) => body.points.find((each) => each.period === period);
      expect(of(now_, '2026-10')).toEqual(of(old, '2026-10'));
      expect(of(now_, '2026-11')).toMatchObject({ provisional: false, observedAt: '2026-11-30T17:00:00.000Z' });
      expect(of(now_, '2026-11')?.value).toBeGreaterThan(of(old, '2026-11')?.value ?? Number.NaN);
      expect(of(now_, '2026-12')).toMatchObject({ provisional: true, value: expect.any(Number) });
      expect(of(await seriesOf(params, then), '2026-11')).toEqual(of(old, '2026-11'));
      const areas = { ...params, period: '2026-11' };
      expect(await areasOf(areas)).toMatchObject({ openPeriod: false, passport: { observedAt: '2026-11-30T17:00:00.000Z' } });
      expect(await areasOf(areas, then)).toMatchObject({ openPeriod: true });
      // The new month has no report of its areas yet: the newest period of areas is the one before.
      expect((await areasOf({ ...params, period: 'latest' })).period).toBe('2026-11');
    });

    it('[SM4] leaves alone what another recorder has corrected', async () => {
      const rate = {
        indicatorCode: 'ty-le',
        breakdown: [{ dimension: 'area', member: '03646' }],
        role: 'actual',
        period: '2026-12',
        value: { kind: 'number', value: 99 },
        verbatim: '99',
        alignment: 'exact',
        basis: null,
        source: 'Người kiểm thử',
        provenance: 'imported',
        observedAt: '2026-12-02T12:00:00Z',
      };
      await recordIndicators(store, { set: { id: INVESTMENT }, observations: [rate] }, by('lan'));
      clock = new Date('2026-12-08T11:00:00Z');
      await (await tellerOf()).tell();
      const body = await areasOf({ set: INVESTMENT, indicator: 'ty-le', period: 'latest' });
      expect(body.period).toBe('2026-12');
      expect(body.values.find(({ area }) => area === '03646')?.value).toBe(99);
      expect(body.passport?.provenance).toBe('simulated');
    });
  });
}
