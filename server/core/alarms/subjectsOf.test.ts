import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlarmRuleBody } from '../../../contract/alarms';
import type { Limit, StationKind } from '../../../contract/environment';
import { publishThings, recordThings } from '../../ingest/environment/recordThings';
import { recordStreams } from '../../ingest/environment/recordStreams';
import { recordIndicators } from '../../ingest/recordIndicators';
import { registerAppearing } from '../../ingest/registerSources';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { by, observed, whole } from '../indicatorEngine.rig';
import { body, limit } from './preview/preview.rig';
import { subjectsOf } from './subjectsOf';

const NOW = new Date('2026-11-22T10:00:00Z');

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`what a rule speaks of on ${engine.name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open(() => NOW);
    }, 60_000);
    afterAll(() => store.close());
    const register = (id: string, kind: StationKind, parameters: readonly string[], limits: Partial<Limit>[]) =>
      store.write('test', 'register', async (view) => {
        const thing = {
          id,
          name: `Trạm ${id}`,
          kind,
          owner: null,
          place: null,
          area: '03646',
          licence: null,
          provenance: 'simulated' as const,
        };
        const licence = { unit: 'mg/L', averaging: '1h' as const, low: null, high: null, origin: 'licence' as const, basis: 'thử' };
        const own = limits.map((each) => ({ parameter: 'COD', validFrom: '2026-01-01', validTo: null, ...licence, ...each }));
        await recordThings(view, [{ thing, sets: [], limits: own }]);
        await recordStreams(view, parameters.map((parameter) => ({ station: id, parameter, unit: 'mg/L', perHour: 12 }))); // prettier-ignore
        await publishThings(view, [id]);
      });
    const of = (given: Partial<AlarmRuleBody> & Pick<AlarmRuleBody, 'target' | 'condition'>) => {
      const rule = { id: 'r', version: 1, savedBy: '', savedAt: NOW.toISOString(), retired: null, body: body(given) };
      return store.read(null, ({ db, revision }) => subjectsOf(db, revision, rule));
    };
    const all = { kind: 'datastream' as const, stations: 'all' as const, parameters: 'all' as const };

    it('[AL1] names each datastream of a station, and where it is shown', async () => {
      await register(
        'NT',
        'wastewater',
        ['COD', 'DO'],
        [
          { high: 100, validFrom: '2027-01-01' },
          { parameter: 'DO', low: 4 },
        ],
      );
      await register('KK', 'ambient-air', ['NO2'], [{ parameter: 'NO2', unit: 'ppb', high: 100 }]);
      const [first, ...others] = await of({ target: all, condition: limit({ limit: 50 }) });
      expect(first).toEqual({
        key: 'tram:KK:NO2',
        name: 'NO2 · Trạm KK',
        group: 'tram:KK',
        groupName: 'Trạm KK',
        station: 'KK',
        parameter: 'NO2',
        area: '03646',
        link: '/moi-truong/tram/KK',
        simulated: true,
        unit: 'mg/L',
      });
      expect(others.map(({ key }) => key)).toEqual(['tram:NT:COD', 'tram:NT:DO']);
    });

    it('[AL1] [EV3] speaks of a limit in force only where there is one of that mean and side, of some day, in a unit that can be compared', async () => {
      const keys = async (...more: Parameters<typeof limit>) =>
        (await of({ target: all, condition: limit({ limit: 'in-force', ...more[0] }) })).map(({ key }) => key);
      expect(await keys({ averaging: '1h', op: 'gt' })).toEqual(['tram:NT:COD']);
      expect(await keys({ averaging: '1h', op: 'lt' })).toEqual(['tram:NT:DO']);
      expect(await keys({ averaging: '24h', op: 'gt' })).toEqual([]);
    });

    it('[AL1] speaks of an index where its decision has it, of stations as they are, and of nothing that does not exist', async () => {
      const index = await of({ target: { kind: 'index', stations: 'all', index: 'VN_AQI' }, condition: limit({ averaging: '1h' }) });
      expect(index.map(({ key, name }) => [key, name])).toEqual([['tram:KK:VN_AQI', 'VN_AQI · Trạm KK']]);
      const stations = await of({ target: { kind: 'station', stations: ['NT', 'X'] }, condition: { kind: 'silent', afterMinutes: 60 } });
      expect(stations.map(({ key, name, unit }) => [key, name, unit])).toEqual([['tram:NT', 'Trạm NT', null]]);
      const missing = { kind: 'indicator' as const, set: 'khong-co', indicator: 'A', over: 'whole' as const };
      expect(await of({ target: missing, condition: limit({}) })).toEqual([]);
    });

    it('[AL1] speaks of an indicator as a whole, or in each area that stands now, and leads to its page', async () => {
      const inArea = observed(55, { breakdown: [{ dimension: 'area', member: '99002' }], provenance: 'simulated' });
      await recordIndicators(store, { ...whole, observations: [observed(60), inArea] }, by('test'));
      const target = { kind: 'indicator' as const, set: 'mau-2026', indicator: 'A.1' };
      const [one] = await of({ target: { ...target, over: 'whole' }, condition: limit({}) });
      expect(one).toMatchObject({
        key: 'chi-tieu:mau-2026/A.1',
        name: 'Tỷ lệ mẫu',
        link: '/ban-do?set=mau-2026&ind=A.1',
        simulated: true,
        unit: '%',
      });
      const areas = await of({ target: { ...target, over: 'areas' }, condition: limit({}) });
      expect(areas.map(({ key, name, link }) => [key, name, link])).toEqual([
        ['chi-tieu:mau-2026/A.1@99001', 'Tỷ lệ mẫu · Phường Mẫu dùng lại mã', '/ban-do?set=mau-2026&ind=A.1&area=99001'],
        ['chi-tieu:mau-2026/A.1@99002', 'Tỷ lệ mẫu · Xã Mẫu mới', '/ban-do?set=mau-2026&ind=A.1&area=99002'],
      ]);
    });

    it('[AL1] speaks of the sources that are expected at a cadence', async () => {
      const limits = { cadenceMs: 1, lateAfterMs: 2, staleAfterMs: 3, deadAfterMs: 4, aheadMs: 1 };
      const source = { owner: null, contact: null, legalBasis: null, origin: null, provenance: 'imported' as const };
      await store.write('test', 'sources', (view) =>
        registerAppearing(view, [
          { id: 'station:NT', kind: 'station', name: 'Trạm NT', limits, ...source },
          { id: 'nghi-quyet', kind: 'plan-document', name: 'Nghị quyết', limits: null, ...source },
        ]),
      );
      const found = await of({ target: { kind: 'source', sources: 'all' }, condition: { kind: 'source-state', from: 'dead' } });
      expect(found).toMatchObject([{ key: 'nguon:station:NT', station: 'NT', link: '/nguon-du-lieu?source=station%3ANT' }]);
    });
  });
}
