import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { FEEDS } from '../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { applyTerm } from '../../ingest/environment/applyTerm';
import { tellAverages, tellDueAverages } from '../../ingest/environment/tellAverages';
import { ingestStationFiles } from '../../ingest/ingestStationFiles';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { answer, type Context } from '../answer';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-22T10:00:00Z');
const OLD = NOW - 500 * DAY;
const names = { nameOf: String, provenanceOf: () => 'imported' as const };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`how long readings are kept, and when means are told, on ${engine.name}`, () => {
    let store: Store;
    let now = OLD;
    let made = 0;
    beforeAll(async () => {
      store = await engine.open(() => new Date(now));
      await store.ensureChannels(['stations', 'station-averages', 'readings']);
    }, 60_000);
    afterAll(() => store.close());

    const send = (ms: number, count = 12) =>
      ingestStationFiles(
        store,
        [
          {
            name: `A_${(made += 1)}.txt`,
            sha256: `sha-${made}`,
            station: 'A',
            receivedAt: new Date(now),
            refused: [],
            rows: Array.from({ length: count }, (_, n) => ({
              parameter: 'COD',
              value: 10 + n,
              unit: 'mg/L',
              observedAt: new Date(ms + n * 5 * MINUTE).toISOString(),
              status: '00',
            })),
          },
        ],
        names,
      );
    const context = (): Context => ({ store, now: () => new Date(now), stationName: String, provenanceOf: names.provenanceOf });
    const ask = async (params: Record<string, string>, asOf: string | null = null) => {
      const { identity, envelope } = await answer({ feed: 'station-series', params, asOf }, LOCAL_PRINCIPAL, context());
      return { identity, body: FEEDS['station-series'].body.parse(envelope.body) };
    };

    it('[EV6] drops whole months past their term; their hours and days stay, and a question of then is answered by hours', async () => {
      await send(OLD - HOUR);
      const then = new Date((now += MINUTE)).toISOString();
      // The day of then went on: it is known no less for having been written since.
      now += HOUR;
      await send(OLD);
      now = NOW;
      await send(NOW - HOUR);
      const before = await ask({ station: 'A', span: '24h' }, then);
      expect([before.body.step, before.body.datastreams[0]?.stretches.length]).toEqual(['reading', 12]);

      expect(await applyTerm(store, { rawDays: 600, hourDays: 1_826 }, new Date(now))).toEqual([]);
      expect(await applyTerm(store, { rawDays: 400, hourDays: 1_826 }, new Date(now))).toEqual(['reading_2025m07']);
      expect(await applyTerm(store, { rawDays: 400, hourDays: 1_826 }, new Date(now))).toEqual([]);
      const after = await ask({ station: 'A', span: '24h' }, then);
      expect(after.identity).not.toBe(before.identity);
      expect([after.body.step, after.body.datastreams[0]?.stretches]).toEqual(['hour', [[(OLD - HOUR) / 1_000, 15.5, 10, 21, 12, 12, 0]]]);
      // A row of then would be added to hours of which the other readings are gone.
      await send(OLD - 50 * MINUTE, 1);
      const { rows } = await store.read(null, ({ db }) => sql`select reason from refused_row`.execute(db));
      expect(rows).toEqual([{ reason: expect.stringContaining('trước ngày 2025-08-01') }]);
      expect((await ask({ station: 'A', span: '1y' }, then)).body.datastreams[0]?.stretches).toHaveLength(1);
    });

    it('[FD6] means are told at most once a minute, and between two tellings the same question has the same answer', async () => {
      now += HOUR;
      await store.write('test', 'tell', tellAverages);
      now += 2 * MINUTE;
      const since = (await store.tail('station-averages', 0, 1))?.seq ?? 0;
      const told = async () => (await store.tail('station-averages', since, 100))?.rows ?? [];
      await send(NOW + HOUR, 1);
      expect((await told()).map(({ changes }) => changes)).toEqual([[{ kind: 'averages.changed', stations: ['A'] }]]);
      const first = await ask({ station: 'A', span: '7d' });
      now += MINUTE / 2;
      await send(NOW + HOUR + 5 * MINUTE, 2);
      expect(await ask({ station: 'A', span: '7d' })).toEqual(first);
      await tellDueAverages(store);
      expect(await told()).toHaveLength(1);
      now += MINUTE / 2;
      await tellDueAverages(store);
      expect(await told()).toHaveLength(2);
      const second = await ask({ station: 'A', span: '7d' });
      expect(second.identity).not.toBe(first.identity);
      expect(second.body.datastreams[0]?.stretches.at(-1)?.slice(4)).toEqual([3, 3, 0]);
      now += 5 * MINUTE;
      await tellDueAverages(store);
      expect(await told()).toHaveLength(2);
      const kept = z.object({ n: z.int() });
      const { rows } = await store.read(null, ({ db }) => sql`select count(*)::integer as n from averages_touched`.execute(db));
      expect(kept.parse(rows[0])).toEqual({ n: 0 });
    });
  });
}
