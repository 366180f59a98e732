import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedServices } from '../../ingest/simulatedBooks';
import { readSimulationParameters } from '../../sources/simulated/readParameters';
import { TEST_ENGINES } from '../../store/engines.rig';
import { openScoresRig, type ScoresRig } from './scores.rig';

const ANCHOR = '2026-11-21';
const rounded = (value: number): number => Math.round(value * 100) / 100;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`simulated scores on ${engine.name}`, () => {
    let rig: ScoresRig;
    let tell: (day: string) => Promise<{ added: number }>;
    const ask = (params: Record<string, string>, asOf: string | null = null) => rig.ask('service-scores', params, asOf);

    beforeAll(async () => {
      rig = await openScoresRig(engine, '2026-11-21T11:00:00Z');
      const { services: parameters } = await readSimulationParameters('data');
      const scores = simulatedServices({ seed: 'kiểm thử', parameters }).at(-1);
      if (!scores) throw new Error('no book of scores');
      tell = (day) => rig.store.write('simulator', day, (view) => scores(view, ANCHOR, day));
      expect((await tell(ANCHOR)).added).toBeGreaterThan(5_000);
    });
    afterAll(() => rig.store.close());

    it('stand in the simulated ledger alone, marked, of 12 departments, 75 communes and the province', async () => {
      const latest = await ask({ period: 'latest' });
      expect(latest).toMatchObject({ period: '2026-11', previous: '2026-10', ledger: 'simulated', ledgers: ['simulated'] });
      expect(latest.scores.filter(({ unit }) => unit.kind === 'area')).toHaveLength(75);
      expect(latest.scores).toHaveLength(88);
      expect(latest.before).toHaveLength(88);
      expect(latest.receipt?.provenance).toBe('simulated');
      expect(latest.scores.every(({ unit, provenance }) => provenance === 'simulated' && unit.name !== unit.code)).toBe(true);
      expect(latest.periods.filter(({ closed }) => !closed).map(({ period }) => period)).toEqual(['2026-11']);
      expect(await ask({ period: 'latest', ledger: 'actual' })).toMatchObject({ period: null, scores: [], periods: [] });
      expect((await ask({ period: '2026-Q3' })).previous).toBe('2026-Q2');
      expect(await ask({ period: 'latest', kind: 'year' })).toMatchObject({ period: '2026', previous: '2025' });
    });

    it('[DV1] are what the indicator engine holds, official and estimated apart, of the newest sighting of each period', async () => {
      const { indicators } = await rig.ask('indicators', { set: 'mo-phong-diem-766' });
      for (const period of ['2025-03', '2026-10', '2026-11', '2026-Q4', '2026']) {
        const { scores, kind } = await ask({ period });
        const code = { month: '', quarter: '-quy', year: '-nam' }[kind];
        const held = (of: string) =>
          new Map(
            indicators
              .find((each) => each.code === `${of}${code}`)
              ?.observations.filter((each) => each.period === period)
              .map(({ breakdown, value }) => [breakdown[0]?.member ?? 'tinh', value.kind === 'number' ? value.value : null]),
          );
        expect(held('diem-766'), period).toEqual(new Map(scores.map(({ unit, official }) => [unit.code, official?.total ?? null])));
        expect(held('uoc-tinh-766'), period).toEqual(
          new Map(scores.map(({ unit, estimate }) => [unit.code, rounded(estimate.total ?? 0)])),
        );
      }
    });

    it('[DV5] add nothing when told again, and a sighting a day when told on; the past stays as it was', async () => {
      expect(await tell(ANCHOR)).toMatchObject({ added: 0 });
      const unit = { unitKind: 'area', unit: '03646' };
      const before = await rig.ask('service-unit', unit);
      const told = before.sightings.map(({ seenOn }) => Number(seenOn.slice(8)));
      expect(told).toEqual(Array.from({ length: 21 }, (_, day) => day + 1));
      const shown = await ask({ period: '2026-11' });
      const asOf = rig.clock.at.toISOString();
      rig.clock.at = new Date('2026-12-01T11:00:00Z');
      expect(await tell('2026-11-22')).toMatchObject({ added: 3 * 88, older: 0 });
      expect(await tell('2026-12-01')).toMatchObject({ added: 4 * 88 });
      const { sightings, periods } = await rig.ask('service-unit', unit);
      expect(sightings.map(({ seenOn }) => seenOn)).toEqual(['2026-12-01']);
      expect(periods.slice(-2).map(({ period, closed }) => [period, closed])).toEqual([
        ['2026-11', true],
        ['2026-12', false],
      ]);
      expect(await ask({ period: 'latest' })).toMatchObject({ period: '2026-12', previous: '2026-11' });
      expect(await ask({ period: '2026-11' }, asOf)).toEqual(shown);
      expect(await rig.ask('service-unit', unit, asOf)).toEqual(before);
    });
  });
}
