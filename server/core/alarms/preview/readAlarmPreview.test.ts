import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEEDS } from '../../../../contract/feeds/index';
import { publishThings, recordThings } from '../../../ingest/environment/recordThings';
import { tellAverages } from '../../../ingest/environment/tellAverages';
import { recordIndicators } from '../../../ingest/recordIndicators';
import { createSourceWatch } from '../../../ingest/sourceWatch';
import { TEST_ENGINES } from '../../../store/engines.rig';
import type { Store } from '../../../store/store';
import { dayOf, HOUR_MS, isoOf } from '../../environment/vietnamHours';
import { by, observed, whole } from '../../indicatorEngine.rig';
import { body, cod, limit, previewBench } from './preview.rig';

const MINUTE = 60_000;
const DAY = 24 * HOUR_MS;
/** 17:00 in Vietnam. */
const NOW = Date.parse('2026-11-22T10:00:00Z');

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the dry run of a rule on ${engine.name}`, () => {
    let store: Store;
    let now = NOW;
    const { ask, raw, send, tryOut } = previewBench(
      () => store,
      () => now,
    );
    beforeAll(async () => {
      store = await engine.open(() => new Date(now));
    }, 60_000);
    afterAll(() => store.close());

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
      const good = body({ target: cod('FINE'), condition: limit({}) });
      await expect(raw('{"name"')).rejects.toThrow('không phải JSON');
      await expect(raw(JSON.stringify({ ...good, condition: { ...good.condition, hysteresis: 80 } }))).rejects.toThrow('điều kiện, độ trễ');
      await expect(raw(JSON.stringify({ ...good, target: { kind: 'datastream', stations: [], parameters: 'all' } }))).rejects.toThrow(
        'trạm',
      );
      await expect(raw(JSON.stringify({ ...good, condition: { kind: 'off-path', by: 5 } }))).rejects.toThrow('chỉ tiêu');
      await tryOut(good);
      expect(await tryOut(body({ target: cod('KHONG-CO'), condition: limit({}) }))).toMatchObject({
        subjects: 0,
        judged: 0,
        raised: 0,
      });
      expect(await stand()).toEqual(before);
    });

    it('[AL13] [EV6] falls back on hours and days where readings are no longer kept, and says so', async () => {
      const from = now - 10 * DAY;
      // Every second night beyond the licence.
      const night = (ms: number): boolean => dayOf(ms) !== dayOf(ms - 3 * HOUR_MS) && Math.floor(ms / DAY) % 2 === 0;
      await send('KEPT', Array.from({ length: 10 * 288 }, (_, n): [number, number] => [from + n * 5 * MINUTE, night(from + n * 5 * MINUTE) ? 130 : 60])); // prettier-ignore
      await store.write('test', 'term', async (view) => {
        const thing = {
          id: 'KEPT',
          name: 'Trạm',
          kind: null,
          owner: null,
          place: null,
          area: null,
          licence: null,
          provenance: 'simulated' as const,
        };
        const licence = { parameter: 'COD', unit: 'mg/L', averaging: '1h' as const, low: null, high: 100, origin: 'licence' as const };
        await recordThings(view, [
          { thing, sets: [], limits: [{ ...licence, basis: 'Giấy phép thử', validFrom: '2026-01-01', validTo: null }] },
        ]);
        await publishThings(view, ['KEPT']);
        const of = sql`datastream = (select id from datastream where station = 'KEPT')`;
        await sql`update datastream set raw_from = ${isoOf(now - 3 * DAY)}::timestamptz where station = 'KEPT'`.execute(view.db);
        await sql`delete from reading where ${of} and observed_at < ${isoOf(now - 3 * DAY)}::timestamptz`.execute(view.db);
        await sql`delete from reading_hour where ${of} and hour < ${isoOf(now - 6 * DAY)}::timestamptz`.execute(view.db);
        await sql`insert into averages_touched values ('KEPT') on conflict do nothing`.execute(view.db);
        await tellAverages(view);
      });
      const coarse = await tryOut(body({ target: cod('KEPT'), condition: limit({ hysteresis: 0 }) }));
      expect(new Set(coarse.basis)).toEqual(new Set(['readings', 'hours', 'days']));
      // Means of an hour: an alarm begins on the very days that the calendar of exceedances names.
      const hourly = await tryOut(
        body({
          target: { kind: 'datastream', stations: 'all', parameters: 'all' },
          condition: limit({ averaging: '1h', limit: 'in-force', hysteresis: 0 }),
        }),
      );
      const { envelope } = await ask('exceedances', { year: '2026' });
      const named = FEEDS.exceedances.body.parse(envelope.body).days.map(({ date }) => date);
      expect(hourly.subjects).toBe(1);
      expect(hourly.occurrences.map(({ activeAt }) => dayOf(Date.parse(activeAt) - HOUR_MS)).toReversed()).toEqual(named);
      expect(named.length).toBeGreaterThan(3);
      expect(coarse.occurrences.map(({ activeAt }) => dayOf(Date.parse(activeAt))).toReversed()).toEqual(named);
      expect(coarse.occurrences.every(({ subject }) => subject.simulated)).toBe(true);
    });
  });
}
