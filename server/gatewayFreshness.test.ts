import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { envelope, parseCursors } from '../contract/feed';
import { problem } from '../contract/problem';
import { createGateway } from './gateway';
import { bigintColumn } from './store/rows/columns';
import type { Store } from './store/store';
import { TEST_ENGINES } from './store/engines.rig';

const anyEnvelope = envelope(z.unknown());
const auditRow = z.object({ command: z.string(), outcome: z.string() });

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`what HTTP answers after a write, on ${engine.name}`, () => {
    let store: Store;
    const origins: string[] = [];
    const gateways: { close(): Promise<void> }[] = [];
    beforeAll(async () => {
      const now = () => new Date();
      store = await engine.open(now);
      const context = { store, now, stationName: String, provenanceOf: () => 'imported' as const };
      for (let n = 0; n < 2; n += 1) {
        const gateway = await createGateway({ context, webDir: null, host: '127.0.0.1', port: 0 });
        gateways.push(gateway);
        origins.push(`http://127.0.0.1:${gateway.port}`);
      }
    });
    afterAll(async () => {
      for (const gateway of gateways) await gateway.close();
      await store.close();
    });

    it('[FD2] shows every acknowledged write to whoever asks next, on both gateways of one store, with the cursors of the body', async () => {
      let seed = 20_261_122;
      const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
      const acknowledged = new Map<string, number>();
      const seqs = new Map<string, number>();
      const etags = new Map<string, string>();
      const revisionOf = new Map<string, number>();
      const write = async () => {
        const channel = ['intake', 'readings'][random(2)] ?? 'intake';
        const written = await store.write('t', 'w', async ({ db, revision, publish }) => {
          await publish(channel, []);
          const { rows } = await sql`select seq from channel where name = ${channel}`.execute(db);
          return { revision, seq: z.object({ seq: bigintColumn }).parse(rows[0]).seq };
        });
        seqs.set(`${channel} ${written.revision}`, written.seq);
        acknowledged.set(channel, Math.max(acknowledged.get(channel) ?? 0, written.revision));
      };
      const read = async () => {
        const feed = ['intake', 'readings'][random(2)] ?? 'intake';
        const origin = origins[random(2)] ?? '';
        const known = etags.get(feed);
        const atLeast = acknowledged.get(feed) ?? 0;
        const response = await fetch(`${origin}/api/feeds/${feed}`, { headers: known ? { 'if-none-match': known } : {} });
        const seq = parseCursors(response.headers.get('ioc-cursors') ?? '')[0]?.seq;
        if (response.status === 304) {
          // Nothing newer than what the ETag names was acknowledged before the asking.
          expect(revisionOf.get(known ?? '')).toBeGreaterThanOrEqual(atLeast);
          expect(seq).toBeGreaterThanOrEqual(seqs.get(`${feed} ${atLeast}`) ?? 0);
          return;
        }
        const { revision } = anyEnvelope.parse(await response.json());
        expect(revision).toBeGreaterThanOrEqual(atLeast);
        const own = seqs.get(`${feed} ${revision}`);
        if (own !== undefined) expect(seq).toBe(own);
        const etag = response.headers.get('etag') ?? '';
        etags.set(feed, etag);
        revisionOf.set(etag, revision);
      };
      await Promise.all(
        Array.from({ length: 6 }, async () => {
          for (let n = 0; n < 30; n += 1) await (random(4) === 0 ? write() : read());
        }),
      );
      expect(seqs.size).toBeGreaterThan(10);
    });

    it('[CM6] writes down a command that is too long to be read, and spends no revision on it', async () => {
      const revision = () => store.read(null, async (view) => view.revision);
      const before = await revision();
      const response = await fetch(`${origins[0]}/api/commands/intake.dismiss`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: origins[0] ?? '' },
        body: `"${'x'.repeat(1_100_000)}"`,
      });
      expect([response.status, problem.parse(await response.json()).type]).toEqual([413, 'urn:ioc:problem:too-large']);
      const { rows } = await store.read(null, ({ db }) => sql`select command, outcome from audit order by id desc limit 1`.execute(db));
      expect(auditRow.parse(rows[0])).toEqual({ command: 'intake.dismiss', outcome: 'invalid' });
      expect(await revision()).toBe(before);
    });
  });
}
