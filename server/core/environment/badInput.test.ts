import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { FEEDS } from '../../../contract/feeds/index';
import { tellAverages } from '../../ingest/environment/tellAverages';
import { createStationIntake } from '../../ingest/stationIntake';
import { formatVietnamStamp } from '../../sources/stationFiles/vietnamTime';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { answer, type Context } from '../answer';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 17:00 in Vietnam. */
const NOW = Date.parse('2026-11-22T10:00:00Z');
type SeriesParams = z.infer<(typeof FEEDS)['station-series']['params']>;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`bad input of stations on ${engine.name}`, () => {
    let store: Store;
    let now = NOW;
    let sent = 0;
    const names = { nameOf: String, provenanceOf: () => 'imported' as const };
    beforeAll(async () => {
      store = await engine.open(() => new Date(now));
    }, 60_000);
    afterAll(() => store.close());

    const send = async (
      station: string,
      lines: readonly [parameter: string, value: number | string, unit: string, ms: number, status?: string][],
    ) => {
      const text = lines.map(([parameter, value, unit, ms, status = '00']) =>
        [parameter, value, unit, formatVietnamStamp(new Date(ms)), status].join('\t'),
      );
      const name = `${station}_${formatVietnamStamp(new Date(NOW + (sent += 1) * 1_000))}.txt`;
      await createStationIntake(store, names).accept([
        { name, bytes: new TextEncoder().encode(text.join('\n')), sha256: name, receivedAt: new Date(now) },
      ]);
      await store.write('test', 'tell', tellAverages);
    };
    const context = (): Context => ({ store, now: () => new Date(now), stationName: String, provenanceOf: names.provenanceOf });
    const ask = async (feed: string, params: Record<string, string> = {}) =>
      (await answer({ feed, params, asOf: null }, LOCAL_PRINCIPAL, context())).envelope.body;
    const series = async (station: string, span: SeriesParams['span'] = '24h') =>
      FEEDS['station-series'].body.parse(await ask('station-series', { station, span }));
    const standing = async (station: string) => {
      const found = FEEDS.stations.body.parse(await ask('stations')).stations.find(({ thing }) => thing.id === station);
      if (!found) throw new Error(`no ${station}`);
      return found;
    };
    const reasons = async (): Promise<string[]> => {
      const { rows } = await store.read(null, ({ db }) => sql`select reason from refused_row order by id`.execute(db));
      return rows.map((row) => z.object({ reason: z.string() }).parse(row).reason);
    };
    const counted = async (station: string): Promise<number> => {
      const { rows } = await store.read(null, ({ db }) =>
        sql`select count(*)::integer as n from reading r join datastream d on d.id = r.datastream where d.station = ${station}`.execute(db),
      );
      return z.object({ n: z.int() }).parse(rows[0]).n;
    };
    const hourOf = (from: number, value: number, status = '00'): [string, number, string, number, string][] =>
      Array.from({ length: 12 }, (_, n) => ['COD', value, 'mg/L', from + n * 5 * MINUTE, status]);

    it('[EV1] refuses a pH of 40, a negative concentration, an unknown parameter and a logger a day ahead, each with its reason', async () => {
      await send('BAD', [
        ['pH', 40, '-', NOW],
        ['COD', -3, 'mg/L', NOW],
        ['Vàng', 1, 'mg/L', NOW],
        ['COD', 20, 'mg/L', NOW + DAY],
      ]);
      expect(await counted('BAD')).toBe(0);
      expect(await reasons()).toEqual([
        expect.stringContaining('ngoài khoảng'),
        expect.stringContaining('số âm'),
        expect.stringContaining('không có trong danh mục'),
        expect.stringContaining('muộn hơn lúc nhận'),
      ]);
      // Nothing of it is a station: what sends only what is refused is seen among the refused rows.
      expect((await series('BAD')).thing).toBeNull();
    });

    it('[EV1] refuses a change of unit, keeps the line as it came, and takes another spelling of the same unit', async () => {
      await send('UNIT', [['Temp', 20, 'oC', NOW - HOUR]]);
      await send('UNIT', [['COD', 20, 'mg/L', NOW - HOUR]]);
      await send('UNIT', [
        ['Temp', 21, '°C', NOW - 55 * MINUTE],
        ['COD', 20_000, 'µg/L', NOW - 55 * MINUTE],
      ]);
      expect((await reasons()).at(-1)).toContain('không tự quy đổi');
      expect((await series('UNIT')).datastreams.map(({ parameter, unit, stretches }) => [parameter, unit, stretches.length])).toEqual([
        ['Temp', 'oC', 2],
        ['COD', 'mg/L', 1],
      ]);
      const { rows } = await store.read(null, ({ db }) => sql`select raw, line from refused_row order by id desc limit 1`.execute(db));
      expect(rows[0]).toEqual({ raw: `COD\t20000\tµg/L\t${formatVietnamStamp(new Date(NOW - 55 * MINUTE))}\t00`, line: 2 });
    });

    it('[EV3] takes a station that nobody registered: without a kind, a place or a limit, and says so', async () => {
      await send('NEW', hourOf(NOW - 2 * HOUR, 30));
      const { thing, standings, index } = await standing('NEW');
      expect(thing).toMatchObject({ id: 'NEW', name: 'NEW', kind: null, place: null, licence: null });
      expect(index).toBeNull();
      expect(standings.map(({ state }) => state)).toEqual(['free']);
    });

    it('[EV1] [EV4] lets an instrument that failed for a week into no mean: shown as failed, held against nothing', async () => {
      // The hour before is over once somebody speaks of the next.
      await send('TICK', [['Temp', 20, 'oC', NOW]]);
      await send('FAIL', Array.from({ length: 168 }, (_, n) => hourOf(NOW - (168 - n) * HOUR, 999, '02')).flat());
      const [stream] = (await series('FAIL', '7d')).datastreams;
      expect(stream?.stretches).toHaveLength(168);
      for (const [, mean, min, max, received, valid, worst] of stream?.stretches ?? [])
        expect([mean, min, max, received, valid, worst]).toEqual([null, null, null, 12, 0, 2]);
      expect(stream?.capture).toEqual({ expected: 168 * 12, received: 168 * 12, valid: 0 });
      expect((await standing('FAIL')).standings).toMatchObject([{ value: null, state: 'free' }]);
    });

    it('[IN2] [EV5] takes the same moment told with another value as a correction: the mean is worked out anew and both are told', async () => {
      const from = NOW - 5 * HOUR;
      await send('DUP', hourOf(from, 10));
      now += 2 * MINUTE;
      const before = new Date(now).toISOString();
      now += MINUTE;
      await send('DUP', [['COD', 130, 'mg/L', from]]);
      const body = await series('DUP', '7d');
      expect(body.datastreams[0]?.stretches.find(([at]) => at === from / 1_000)?.slice(1)).toEqual([20, 10, 130, 12, 12, 0]);
      // The hour was late when it came: that is told too.
      const at = new Date(from).toISOString();
      expect(body.revised).toMatchObject([
        { parameter: 'COD', at, before: 10, after: 20 },
        { parameter: 'COD', at, before: null, after: 10 },
      ]);
      const past = await answer(
        { feed: 'station-series', params: { station: 'DUP', span: '7d' }, asOf: before },
        LOCAL_PRINCIPAL,
        context(),
      );
      expect(FEEDS['station-series'].body.parse(past.envelope.body).revised).toMatchObject([{ before: null, after: 10 }]);
      expect(
        FEEDS['station-series'].body.parse(past.envelope.body).datastreams[0]?.stretches.find(([at]) => at === from / 1_000)?.[1],
      ).toBe(10);
    });

    it('[EV5] takes a logger a day behind as late: the newest stays what it was, the hours of then are worked out', async () => {
      await send('LATE', hourOf(NOW - HOUR, 50));
      await send('LATE', hourOf(NOW - DAY - HOUR, 70));
      const { readings } = FEEDS.readings.body.parse(await ask('readings'));
      expect(readings.find(({ station }) => station === 'LATE')?.value).toBe(50);
      const body = await series('LATE', '7d');
      expect(body.datastreams[0]?.stretches.map(([, mean]) => mean)).toEqual([70, 50]);
      expect(body.revised).toMatchObject([{ before: null, after: 70 }]);
    });

    it('[EV5] fills a gap of 35 days with 10,000 late rows in one file, in one telling', async () => {
      await send('GAP', hourOf(NOW - HOUR, 50));
      const since = (await store.tail('station-averages', 0, 1))?.seq ?? 0;
      const rows = Array.from({ length: 10_000 }, (_, n): [string, number, string, number] => [
        'COD',
        40,
        'mg/L',
        NOW - HOUR - (n + 1) * 5 * MINUTE,
      ]);
      await send('GAP', rows.toReversed());
      expect((await store.tail('station-averages', since, 100))?.rows).toHaveLength(1);
      expect(await counted('GAP')).toBe(10_012);
      const body = await series('GAP', '30d');
      expect(body.datastreams[0]?.capture).toEqual({ expected: 8_640, received: 8_640, valid: 8_640 });
      expect(body.revised).toHaveLength(200);
    }, 60_000);
  });
}
