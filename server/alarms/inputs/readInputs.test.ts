import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlarmCondition, AlarmTarget } from '../../../contract/alarms';
import type { Limit } from '../../../contract/environment';
import { hourlyAirIndex } from '../../../contract/rules/airQuality';
import { recordThings, publishThings } from '../../ingest/environment/recordThings';
import { readStations } from '../../core/environment/readStations';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { createInputsRig, ruleOf, type Sent } from '../inputs.rig';
import type { Told } from './told';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 17:00 in Vietnam. */
const NOW = Date.parse('2026-11-22T10:00:00Z');
const DAY_END = Date.parse('2026-11-22T17:00:00Z');

const limit = (more: Partial<Extract<AlarmCondition, { kind: 'limit' }>>): AlarmCondition => ({
  kind: 'limit',
  averaging: 'instant',
  op: 'gt',
  limit: 'in-force',
  hysteresis: 0,
  minimumCoverage: 75,
  ...more,
});
const stream = (station: string, parameter = 'COD'): AlarmTarget => ({ kind: 'datastream', stations: [station], parameters: [parameter] });
const hourOf = (parameter: string, unit: string, from: number, value: number, count = 12, status = '00'): Sent[] =>
  Array.from({ length: count }, (_, n) => [parameter, value, unit, from + n * 5 * MINUTE, status]);
const samples = (told: readonly Told[]) =>
  told.flatMap(({ input }) => (input.kind === 'sample' ? [[(input.sample.at - NOW) / HOUR, input.sample.value, input.sample.over]] : []));

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`what revisions tell conditions on ${engine.name}`, () => {
    let store: Store;
    let now = NOW;
    beforeAll(async () => {
      store = await engine.open(() => new Date(now));
    }, 60_000);
    afterAll(() => store.close());
    // Revisions are never dated before those already made: the tests go on in time.
    const rigOf = (...rules: Parameters<typeof createInputsRig>[2]) => createInputsRig(store, () => now, rules);
    const register = (id: string, kind: 'wastewater' | 'ambient-air', limits: Partial<Limit>[]) =>
      store.write('test', 'register', async (view) => {
        const thing = {
          id,
          name: `Trạm ${id}`,
          kind,
          owner: null,
          place: null,
          area: null,
          licence: null,
          provenance: 'imported' as const,
        };
        const whole = limits.map((each) => ({
          parameter: 'COD',
          unit: 'mg/L',
          averaging: 'instant' as const,
          low: null,
          high: 100,
          origin: 'licence' as const,
          basis: 'Giấy phép thử',
          validFrom: '2026-01-01',
          validTo: null,
          ...each,
        }));
        await recordThings(view, [{ thing, sets: [], limits: whole }]);
        await publishThings(view, [id]);
      });

    it('[AL2] judges an hour once it is over, as the page of the station shows it, and what comes of it later amends', async () => {
      await register('MEAN', 'wastewater', [{ averaging: '1h', high: 100 }]);
      const rig = rigOf(ruleOf('1h', { target: stream('MEAN'), condition: limit({ averaging: '1h' }) }));
      now = NOW - HOUR + 2 * MINUTE;
      await rig.send('MEAN', [['COD', 20, 'mg/L', NOW - HOUR]]);
      expect(await rig.look()).toEqual([]);
      now = NOW - 2 * MINUTE;
      await rig.send('MEAN', hourOf('COD', 'mg/L', NOW - HOUR + 5 * MINUTE, 130, 11));
      // The hour is not over by what was heard, whatever the clock says.
      now = NOW + 4 * MINUTE;
      expect(await rig.look()).toEqual([]);
      await rig.send('MEAN', [['COD', 20, 'mg/L', NOW]]);
      const mean = (20 + 11 * 130) / 12;
      expect(samples(await rig.look())).toEqual([[0, mean, true]]);
      const { stations } = await store.read(null, ({ db, revision }) => readStations(db, revision));
      expect(stations.find(({ thing }) => thing.id === 'MEAN')?.standings).toMatchObject([{ value: mean, state: 'above' }]);
      expect(rig.kinds()).toEqual(['raised']);
      now += MINUTE;
      await rig.send('MEAN', [['COD', 500, 'mg/L', NOW - HOUR]]);
      expect((await rig.look()).map(({ input }) => input)).toMatchObject([
        { kind: 'late', count: 1, over: 1, worst: { value: (500 + 11 * 130) / 12 } },
      ]);
      expect(rig.kinds()).toEqual(['raised', 'amended']);
    });

    it('[AL2] [EV4] says nothing of an hour on less than the coverage of the rule, nor of one that ended three hours ago', async () => {
      const mean = (id: string, minimumCoverage: number) =>
        ruleOf(id, { target: stream('COVER'), condition: limit({ averaging: '1h', limit: 100, minimumCoverage }) });
      const rig = rigOf(mean('half', 50), mean('most', 75));
      await rig.send('COVER', [['COD', 20, 'mg/L', NOW - 6 * HOUR]]);
      await rig.look();
      await rig.send('COVER', [
        ...hourOf('COD', 'mg/L', NOW - 5 * HOUR, 300),
        ...hourOf('COD', 'mg/L', NOW - HOUR, 200, 6),
        ['COD', 20, 'mg/L', NOW],
      ]);
      const told = await rig.look();
      expect(told.map(({ rule, input }) => [rule, input.kind, input.kind === 'late' ? (input.to - NOW) / HOUR : null])).toEqual([
        ['half', 'late', -4],
        ['half', 'sample', null],
        ['most', 'late', -4],
      ]);
      expect(samples(told)).toEqual([[0, 200, true]]);
      expect(rig.lines.map(({ rule, line }) => [rule, line.kind])).toEqual([['half', 'raised']]);
    });

    it('[EV2] [AL2] judges VN_AQI of the hour as the decision has it, of stations of air alone', async () => {
      await register('AIR', 'ambient-air', []);
      await register('NOAIR', 'wastewater', []);
      const rig = rigOf(
        ruleOf('aqi', { target: { kind: 'index', stations: 'all', index: 'VN_AQI' }, condition: limit({ averaging: '1h', limit: 100 }) }),
      );
      for (let back = 3; back > 0; back -= 1) await rig.send('AIR', hourOf('PM2.5', 'µg/Nm3', NOW - back * HOUR, 30 + 60 * (3 - back)));
      await rig.look();
      expect(rig.stateOf('aqi', 'tram:NOAIR:VN_AQI')).toBeUndefined();
      await rig.send('AIR', [['PM2.5', 20, 'µg/Nm3', NOW]]);
      const expected = hourlyAirIndex('', { 'PM2.5': [150, 90, 30] }).value;
      expect(expected).toBeGreaterThan(100);
      expect(samples(await rig.look())).toEqual([[0, expected, true]]);
    });

    it('[AL4] tells a change by the valid readings of the minutes before, of other revisions too', async () => {
      const rig = rigOf(
        ruleOf('rise', { target: stream('RISE'), condition: { kind: 'change', direction: 'rise', by: 30, withinMinutes: 15 } }),
        ruleOf('fall', { target: stream('RISE'), condition: { kind: 'change', direction: 'fall', by: 30, withinMinutes: 15 } }),
      );
      await rig.send('RISE', [
        ['COD', 50, 'mg/L', now - 20 * MINUTE],
        ['COD', 0, 'mg/L', now - 18 * MINUTE, '02'],
        ['COD', 60, 'mg/L', now - 15 * MINUTE],
      ]);
      await rig.look();
      await rig.send('RISE', [['COD', 85, 'mg/L', now - 10 * MINUTE]]);
      await rig.look();
      expect(rig.lines.map(({ rule, line }) => [rule, line.kind, line.value])).toEqual([['rise', 'raised', 85]]);
      await rig.send('RISE', [['COD', 54, 'mg/L', now - 2 * MINUTE]]);
      await rig.look();
      expect(rig.lines.slice(1).map(({ rule, line }) => [rule, line.kind, line.value])).toEqual([
        ['fall', 'raised', 54],
        ['rise', 'cleared', 54],
      ]);
    });

    it('[AL2] [EV3] tells single readings in the order of time against the limit of their own day, and a limit recorded later watches too', async () => {
      now = DAY_END + 30 * MINUTE;
      const rig = rigOf(ruleOf('limit', { target: stream('DAY'), condition: limit({ hysteresis: 10 }) }));
      await rig.send('DAY', [['COD', 20, 'mg/L', now - 2 * HOUR]]);
      await rig.look();
      expect(rig.stateOf('limit', 'tram:DAY:COD')).toBeUndefined();
      await register('DAY', 'wastewater', [
        { high: 100, validTo: '2026-11-22' },
        { high: 50, validFrom: '2026-11-23' },
      ]);
      await rig.look();
      await rig.send('DAY', [
        ['COD', 60, 'mg/L', DAY_END + 5 * MINUTE],
        ['COD', 60, 'mg/L', DAY_END - 5 * MINUTE],
        ['COD', 95, 'mg/L', DAY_END - 10 * MINUTE],
        ['COD', 48, 'mg/L', DAY_END + 10 * MINUTE],
      ]);
      const told = await rig.look();
      expect(
        told.map(({ input }) =>
          input.kind === 'sample' ? [input.sample.value, input.sample.limit, input.sample.over, input.sample.back] : input.kind,
        ),
      ).toEqual([
        [95, 100, false, false],
        [60, 100, false, true],
        [60, 50, true, false],
        [48, 50, false, false],
      ]);
      expect(rig.kinds()).toEqual(['raised']);
    });
  });
}
