import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { createSourceWatch } from '../ingest/sourceWatch';
import type { Store } from '../store/store';
import { TEST_ENGINES } from '../store/engines.rig';
import { answer } from './answer';
import { sourceBench } from './sources.rig';

const START_MS = 60_000;
const DAY_MS = 86_400_000;
/** Friday 20/11/2026, 08:00 in Việt Nam. */
const FRIDAY = Date.parse('2026-11-20T01:00:00Z');
const iso = (ms: number): string => new Date(ms).toISOString();

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`sources and boundaries that changed, on ${engine.name}`, () => {
    let store: Store;
    let clock = FRIDAY;
    const now = () => new Date(clock);
    const context = () => ({ store, now, stationName: (id: string) => id, provenanceOf: () => 'imported' as const });
    const ask = async (feed: string, params: Record<string, string>, asOf: string | null = null) =>
      (await answer({ feed, params, asOf }, LOCAL_PRINCIPAL, context())).envelope;

    beforeAll(async () => {
      store = await engine.open(now);
      await store.ensureChannels(['sources', 'source-states', 'boundaries', 'intake', 'readings']);
    }, START_MS);
    afterAll(() => store.close());

    it('[HM3] a source is told where it stands otherwise than then; one that fell and came back is not', async () => {
      const bench = sourceBench(() => store, now);
      const noon = Date.parse('2026-11-22T05:00:00Z');
      const watch = createSourceWatch(store, now);
      const minute = async (minutes: number, ...stations: string[]) => {
        clock = noon + 2 * DAY_MS + minutes * 60_000;
        if (stations.length > 0) await bench.take(...stations.map((station) => bench.file(station, 2 * 24 * 60 + minutes)));
        await watch.look();
      };
      await minute(0, 'A', 'B');
      const since = clock;
      const sourcesOf = async (asOf: number | null = null) =>
        FEEDS['source-changes'].body
          .parse((await ask('source-changes', { since: iso(since) }, asOf === null ? null : iso(asOf))).body)
          .sources.filter(({ source }) => source.startsWith('station:'));
      await minute(12, 'B');
      await minute(14, 'B');
      expect(await sourcesOf()).toEqual([{ source: 'station:A', from: 'fresh', to: 'late', at: iso(since + 10 * 60_000 + 1) }]);
      const late = clock;
      await minute(15, 'A', 'B', 'C');
      expect((await sourcesOf()).map(({ source, from, to }) => [source, from, to])).toEqual([['station:C', null, 'fresh']]);
      expect((await sourcesOf(late)).map(({ source }) => source)).toEqual(['station:A']);
      watch.stop();
    });

    it('[HM3] new boundaries are told once, with when and whence', async () => {
      const boundaries = async (since: number) =>
        FEEDS['boundary-changes'].body.parse((await ask('boundary-changes', { since: iso(since) })).body).recorded;
      expect(await boundaries(FRIDAY)).toBeNull();
      clock = FRIDAY + 6 * DAY_MS;
      await store.write('kiểm thử', 'ranh giới', async ({ db, revision, at, publish }) => {
        await sql`insert into boundary_set (revision, source, provenance, sha256, bbox, recorded_at)
          values (${revision}, 'Bản đồ mẫu', 'imported', 'sha', '[103, 20, 105, 22]'::jsonb, ${at}::timestamptz)`.execute(db);
        await publish('boundaries', [{ kind: 'boundaries.changed', revision }]);
      });
      expect(await boundaries(FRIDAY)).toMatchObject({ provenance: 'imported', isFirst: true, at: iso(clock) });
      clock += DAY_MS;
      expect(await boundaries(clock - 1000)).toBeNull();
    });
  });
}
