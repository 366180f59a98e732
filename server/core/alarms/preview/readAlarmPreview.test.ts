import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlarmCondition, AlarmRuleBody } from '../../../../contract/alarms';
import { FEEDS } from '../../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../../access/principal';
import { seedHistory } from '../../../ingest/environment/seedHistory';
import { seedStations } from '../../../ingest/environment/seedStations';
import { ingestStationFiles } from '../../../ingest/ingestStationFiles';
import { recordIndicators } from '../../../ingest/recordIndicators';
import { createSourceWatch } from '../../../ingest/sourceWatch';
import { dataFolder } from '../../../sources/dataFolder';
import { TEST_ENGINES } from '../../../store/engines.rig';
import type { Store } from '../../../store/store';
import { answer } from '../../answer';
import { readDays } from '../../environment/readDays';
import { readRegister } from '../../environment/readRegister';
import { dayOf, HOUR_MS, isoOf, startOf } from '../../environment/vietnamHours';
import { by, observed, whole } from '../../indicatorEngine.rig';
import { readValid } from '../first/firstOfReadings';
import { judgeChange } from '../judge/judgeChange';
import { judgeLimit } from '../judge/judgeLimit';
import { judgeMean } from '../judge/judgeMean';
import { fold } from './fold';
import { asTold } from './history';

const MINUTE = 60_000;
const DAY = 24 * HOUR_MS;
/** 17:00 in Vietnam. */
const NOW = Date.parse('2026-11-22T10:00:00Z');
type Limited = Extract<AlarmCondition, { kind: 'limit' }>;
const limit = (more: Partial<Limited>): Limited => ({
  kind: 'limit',
  averaging: 'instant',
  op: 'gt',
  limit: 100,
  hysteresis: 5,
  minimumCoverage: 75,
  ...more,
});
const body = (more: Partial<AlarmRuleBody> & Pick<AlarmRuleBody, 'target' | 'condition'>): AlarmRuleBody => ({
  name: 'Chạy thử',
  onDelaySeconds: 0,
  offDelaySeconds: 0,
  priority: 'high',
  owner: null,
  playbook: null,
  suppressedBy: [],
  escalation: [],
  maxShelfMinutes: 60,
  enabled: false,
  basis: 'thử',
  ...more,
});

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the dry run of a rule on ${engine.name}`, () => {
    let store: Store;
    let now = NOW;
    beforeAll(async () => {
      store = await engine.open(() => new Date(now));
    }, 60_000);
    afterAll(() => store.close());
    const send = (station: string, rows: readonly (readonly [ms: number, value: number])[]) =>
      ingestStationFiles(
        store,
        [
          {
            name: `${station}.txt`,
            sha256: `${station}-${rows[0]?.[0]}-${rows.length}`,
            station,
            receivedAt: new Date(now),
            refused: [],
            rows: rows.map(([ms, value]) => ({ parameter: 'COD', value, unit: 'mg/L', observedAt: isoOf(ms), status: '00' })),
          },
        ],
        { nameOf: String, provenanceOf: () => 'imported' as const },
      );
    const context = () => ({ store, now: () => new Date(now), stationName: String, provenanceOf: () => 'imported' as const });
    const raw = (text: string, days = '90') =>
      answer({ feed: 'alarm-preview', params: { body: text, days }, asOf: null }, LOCAL_PRINCIPAL, context());
    const tryOut = async (of: AlarmRuleBody, days?: string) =>
      FEEDS['alarm-preview'].body.parse((await raw(JSON.stringify(of), days)).envelope.body);
    const spansOf = ({ occurrences }: Awaited<ReturnType<typeof tryOut>>) =>
      occurrences.map(({ activeAt, clearedAt, worst }) => [activeAt, clearedAt, worst]).toReversed();
    const streamOf = (station: string) => ({ kind: 'datastream' as const, stations: [station], parameters: ['COD'] });

    it('[AL13] raises of readings what the steps raise of every single one of them, though most are passed over by their bounds', async () => {
      // Ten days with spells, gaps, and values between limit and hysteresis.
      const rows = Array.from({ length: 10 * 288 }, (_, n): [number, number] => [
        NOW - 10 * DAY + n * 5 * MINUTE,
        60 + 30 * Math.sin(n / 150) + 25 * Math.sin(n / 7) * Math.sin(n / 900) + ((n * 7919) % 13),
      ]).filter(([ms]) => Math.floor(ms / (3 * HOUR_MS)) % 11 !== 0);
      await send('FINE', rows);
      const [stream] = await store.read(null, async ({ db, revision }) =>
        (await readRegister(db, revision, 'FINE')).flatMap(({ streams }) => streams),
      );
      const all = await store.read(null, ({ db, revision }) =>
        readValid(db, [stream?.id ?? 0], { from: NOW - 10 * DAY, to: NOW }, revision),
      );
      expect(all).toHaveLength(rows.length);
      for (const delays of [
        { onDelaySeconds: 0, offDelaySeconds: 0 },
        { onDelaySeconds: 900, offDelaySeconds: 2 * 3_600 },
      ]) {
        for (const op of ['gt', 'lt'] as const) {
          const condition = limit({ op, limit: op === 'gt' ? 100 : 40 });
          const of = body({ target: streamOf('FINE'), condition, ...delays });
          const expected = fold(of, asTold(all.map(({ ms, value }) => judgeLimit(value, Number(condition.limit), condition, ms))), NOW);
          const found = await tryOut(of);
          expect(found).toMatchObject({ subjects: 1, basis: ['readings'], raised: expected.length, judged: rows.length });
          expect(spansOf(found)).toEqual(
            expected.map(({ activeAt, active, clearedAt, worst }) => [
              isoOf(activeAt),
              active ? null : isoOf(clearedAt ?? 0),
              worst?.value,
            ]),
          );
          expect(expected.length).toBeGreaterThan(2);
        }
        const condition = { kind: 'change' as const, direction: 'rise' as const, by: 20, withinMinutes: 30 };
        const of = body({ target: streamOf('FINE'), condition, ...delays });
        const samples = all.map((each) => judgeChange(each, all.filter(({ ms }) => ms < each.ms && ms >= each.ms - 30 * MINUTE), condition)); // prettier-ignore
        const expected = fold(of, asTold(samples), NOW);
        expect(spansOf(await tryOut(of)).map(([from]) => from)).toEqual(expected.map(({ activeAt }) => isoOf(activeAt)));
      }
    }, 60_000);

    it('[AL13] [EV4] judges means of every hour as the page of the station has them', async () => {
      const [station] = await store.read(null, ({ db, revision }) => readRegister(db, revision, 'FINE'));
      const [stream] = station?.streams ?? [];
      if (!stream) throw new Error('no datastream');
      for (const averaging of ['1h', '8h', '24h'] as const) {
        const condition = limit({ averaging, limit: averaging === '24h' ? 66 : 80, hysteresis: 0 });
        const of = body({ target: streamOf('FINE'), condition });
        const days = await store.read(null, ({ db, revision }) =>
          readDays(db, [stream.id], { from: dayOf(NOW - 12 * DAY), to: dayOf(NOW) }, revision),
        );
        const ends = Array.from({ length: 10 * 24 }, (_, n) => NOW - (10 * 24 - 1 - n) * HOUR_MS);
        const expected = fold(of, asTold(ends.flatMap((end) => judgeMean(stream, days, condition, averaging, end) ?? [])), NOW);
        const found = await tryOut(of);
        expect(spansOf(found).map(([from]) => from)).toEqual(expected.map(({ activeAt }) => isoOf(activeAt)));
        expect(found.basis).toEqual(['hours']);
        expect(expected.length).toBeGreaterThan(0);
      }
    });

    it('[AL13] finds the gaps in which nothing valid was heard', async () => {
      const found = await tryOut(
        body({ target: { kind: 'station', stations: ['FINE'] }, condition: { kind: 'silent', afterMinutes: 120 } }),
        '7',
      );
      const gaps = Array.from({ length: 7 * 8 }, (_, n) => Math.floor((NOW - 7 * DAY) / (3 * HOUR_MS)) + n).filter((n) => n % 11 === 0);
      expect(found.occurrences.map(({ activeAt }) => activeAt).toReversed()).toEqual(
        gaps.map((n) => isoOf(n * 3 * HOUR_MS - 5 * MINUTE + 120 * MINUTE)),
      );
    });

    it('[AL13] says how figures and sources would have raised, by what was told of them', async () => {
      const period = (of: string, number: number) => observed(number, { period: of, observedAt: null });
      const told = [period('2026-08', 30), period('2026-09', 80), period('2026-10', 40)];
      await recordIndicators(store, { ...whole, observations: told }, by('test'));
      const low = await tryOut(
        body({
          target: { kind: 'indicator', set: 'mau-2026', indicator: 'A.1', over: 'whole' },
          condition: limit({ op: 'lt', limit: 50, hysteresis: 0 }),
        }),
      );
      expect(low).toMatchObject({ judged: 3, basis: ['observations'], raised: 2, subjects: 1 });
      expect(low.occurrences.map(({ activeAt, worst, unit }) => [dayOf(Date.parse(activeAt) - 1), worst, unit])).toEqual([
        ['2026-10-31', 40, '%'],
        ['2026-08-31', 30, '%'],
      ]);
      const watch = createSourceWatch(store, () => new Date(now));
      await send('SRC', [[now, 20]]);
      await watch.look();
      now += 3 * HOUR_MS;
      await watch.look();
      const dead = await tryOut(
        body({ target: { kind: 'source', sources: ['station:SRC'] }, condition: { kind: 'source-state', from: 'dead' } }),
      );
      expect(dead).toMatchObject({ basis: ['passages'], raised: 1, perDays: [{ day: '2026-11-22', count: 1 }] });
      expect(dead.occurrences[0]).toMatchObject({ activeAt: isoOf(NOW + HOUR_MS + 1), clearedAt: null });
    });

    it('[AL13] refuses what is no rule, naming the field, and stores nothing', async () => {
      const stand = () =>
        store.read(null, async ({ db, revision }) => [
          revision,
          (
            await sql`select (select count(*) from alarm) + (select count(*) from alarm_condition) + (select count(*) from alarm_rule) as n`.execute(
              db,
            )
          ).rows,
        ]);
      const before = await stand();
      const good = body({ target: streamOf('FINE'), condition: limit({}) });
      await expect(raw('{"name"')).rejects.toThrow('không phải JSON');
      await expect(raw(JSON.stringify({ ...good, condition: { ...good.condition, hysteresis: 80 } }))).rejects.toThrow('điều kiện, độ trễ');
      await expect(raw(JSON.stringify({ ...good, target: { kind: 'datastream', stations: [], parameters: 'all' } }))).rejects.toThrow(
        'trạm',
      );
      await expect(raw(JSON.stringify({ ...good, condition: { kind: 'off-path', by: 5 } }))).rejects.toThrow('chỉ tiêu');
      await tryOut(good);
      expect(await tryOut(body({ target: streamOf('KHONG-CO'), condition: limit({}) }))).toMatchObject({
        subjects: 0,
        judged: 0,
        raised: 0,
      });
      expect(await stand()).toEqual(before);
    });

    it('[AL13] [EV6] falls back on hours and days where readings are no longer kept, and says so', async () => {
      const read = dataFolder('data');
      await seedStations(store, read, { simulated: true });
      await seedHistory(store, { now: new Date(now), seed: 'test', nameOf: String });
      const all = { kind: 'datastream' as const, stations: 'all' as const, parameters: ['COD'] };
      const coarse = await tryOut(body({ target: { ...all, stations: ['SIM_MAU_05'] }, condition: limit({ limit: 110, hysteresis: 0 }) }));
      expect(new Set(coarse.basis)).toEqual(new Set(['readings', 'hours', 'days']));
      expect(coarse.raised).toBeGreaterThan(5);
      // Means of an hour: an alarm begins on the very days that the calendar of exceedances names.
      const hourly = await tryOut(body({ target: all, condition: limit({ averaging: '1h', limit: 'in-force', hysteresis: 0 }) }));
      const { envelope } = await answer({ feed: 'exceedances', params: { year: '2026' }, asOf: null }, LOCAL_PRINCIPAL, context());
      const named = new Set(
        FEEDS.exceedances.body
          .parse(envelope.body)
          .days.filter(({ averaging, parameter }) => averaging === '1h' && parameter === 'COD')
          .map(({ station, date }) => `${station} ${date}`),
      );
      const begun = hourly.occurrences.map(({ subject, activeAt }) => `${subject.station} ${dayOf(Date.parse(activeAt) - HOUR_MS)}`);
      expect(hourly.raised).toBeGreaterThan(5);
      expect(begun.filter((each) => !named.has(each))).toEqual([]);
      expect(hourly.perDays.every(({ day }) => startOf(day) >= Date.parse(hourly.from) - DAY)).toBe(true);
      expect(hourly.occurrences.every(({ subject }) => subject.simulated)).toBe(true);
    }, 60_000);
  });
}
