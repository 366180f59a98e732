import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { intake as intakeFeed } from '../../contract/feeds/intake';
import { readings as readingsFeed } from '../../contract/feeds/readings';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { ingestStationFiles } from '../ingest/ingestStationFiles';
import { seed } from '../ingest/seed';
import type { Store } from '../store/store';
import { TEST_ENGINES } from '../store/engines.rig';
import { answer, type Context } from './answer';

const stations = { provenanceOf: () => 'imported' as const, nameOf: (station: string) => station };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`snapshots on ${engine.name}`, () => {
    let store: Store;
    let context: Context;
    let clock = new Date('2026-11-20T02:00:00Z');
    let files = 0;
    beforeAll(async () => {
      store = await engine.open(() => clock);
      context = { store, now: () => clock, stationName: stations.nameOf, provenanceOf: stations.provenanceOf };
      await store.ensureChannels(['readings', 'intake', 'indicators', 'boundaries']);
    }, 60_000);
    afterAll(() => store.close());

    const ask = (feed: string, asOf: string | null = null, params: Record<string, string> = {}) =>
      answer({ feed, params, asOf }, LOCAL_PRINCIPAL, context);
    const drop = (observedAt = '2026-11-20T01:00:00Z', value = (files += 1)) =>
      ingestStationFiles(
        store,
        [
          {
            name: `f${files}`,
            sha256: `sha-${(files += 1)}`,
            station: 'SLA_T1',
            receivedAt: clock,
            rows: [{ parameter: 'COD', value, unit: 'mg/L', observedAt, status: '00' }],
            refused: [],
          },
        ],
        stations,
      );

    it('[FD2] reads body, revision and heads from one moment while writers run', async () => {
      const start = await ask('intake');
      const filesAtStart = intakeFeed.body.parse(start.envelope.body).files;
      const seqAtStart = start.cursors[0]?.seq ?? 0;
      let done = false;
      const writing = (async () => {
        for (let n = 0; n < 40; n += 1) await drop();
        done = true;
      })();
      let asked = 0;
      while (!done) {
        const { envelope, cursors } = await ask('intake');
        const body = intakeFeed.body.parse(envelope.body);
        // Each file is one row of the channel: a head read a moment later or earlier would not agree.
        expect(body.files - filesAtStart).toBe((cursors[0]?.seq ?? 0) - seqAtStart);
        const { rows } = await store.read(null, ({ db }) =>
          sql`select count(*)::int as n from station_file where revision <= ${envelope.revision}`.execute(db),
        );
        expect(z.object({ n: z.int() }).parse(rows[0]).n).toBe(body.files);
        asked += 1;
      }
      await writing;
      expect(asked).toBeGreaterThan(3);
    });

    it('[FD4] answers the same past moment with the same bytes, whatever is written afterwards', async () => {
      clock = new Date('2026-11-20T03:00:00Z');
      await drop('2026-11-20T02:10:00Z', 40);
      const asOf = '2026-11-20T03:00:00Z';
      const before = await Promise.all(['readings', 'intake'].map((feed) => ask(feed, asOf)));
      // Retroactive, in the very millisecond that was asked for, and by a machine whose clock is behind.
      await drop('2026-11-20T02:50:00Z', 99);
      clock = new Date('2026-11-20T02:30:00Z');
      await drop('2026-11-20T02:55:00Z', 77);
      clock = new Date('2026-11-20T04:00:00Z');
      await drop('2026-11-20T02:58:00Z', 55);
      const after = await Promise.all(['readings', 'intake'].map((feed) => ask(feed, asOf)));
      expect(after.map(({ envelope }) => JSON.stringify(envelope))).toEqual(before.map(({ envelope }) => JSON.stringify(envelope)));
      expect(after.map(({ identity }) => identity)).toEqual(before.map(({ identity }) => identity));
      const current = readingsFeed.body.parse((await ask('readings')).envelope.body);
      expect(current.readings.find(({ parameter }) => parameter === 'COD')?.value).toBe(55);
    });

    it('[FD4] waits for a write under way before it answers for the moment of that write', async () => {
      clock = new Date('2026-11-20T05:00:00Z');
      const asOf = '2026-11-20T05:00:00Z';
      let go = () => {};
      const gate = new Promise<void>((resolve) => (go = resolve));
      const writing = store.write('t', 'slow', async ({ publish }) => {
        await publish('intake', []);
        await gate;
      });
      const first = ask('intake', asOf);
      setTimeout(go, 100);
      await writing;
      expect(JSON.stringify((await first).envelope)).toBe(JSON.stringify((await ask('intake', asOf)).envelope));
    });

    it('[FD6] keeps the identity of a feed through commits elsewhere and through trimming', async () => {
      await seed(store, 'data');
      const params = { set: 'cds-2025' };
      const first = await ask('indicators', null, params);
      await drop();
      await store.trim('indicators', { rows: 0, ageMs: 0 });
      const again = await ask('indicators', null, params);
      expect([again.identity, again.envelope]).toEqual([first.identity, first.envelope]);
    });

    it('[FD6] gives another identity after a write on the feed, after a silent change, and for another moment', async () => {
      const identities = [(await ask('intake')).identity];
      await drop();
      identities.push((await ask('intake')).identity);
      await store.write('t', 'silent', ({ renewEpoch }) => renewEpoch('intake'));
      identities.push((await ask('intake')).identity, (await ask('intake', '2026-11-20T02:00:00Z')).identity);
      expect(new Set(identities).size).toBe(4);
    });

    it('[FD6] gives the same identity to the same content at every later moment of asking, revision included', async () => {
      const one = await ask('readings');
      await store.write('t', 'elsewhere', ({ publish }) => publish('indicators', []));
      expect((await ask('readings')).envelope).toEqual(one.envelope);
    });

    it('[ST4] trims by rows and by age, keeps the head, and never brings a seq back', async () => {
      clock = new Date('2026-11-21T00:00:00Z');
      const head = (await store.tail('intake', 0, 1))?.seq ?? 0;
      for (let n = 0; n < 5; n += 1) await store.write('t', 'old', ({ publish }) => publish('intake', []));
      clock = new Date('2026-11-21T02:00:00Z');
      for (let n = 0; n < 5; n += 1) await store.write('t', 'new', ({ publish }) => publish('intake', []));
      await store.trim('intake', { rows: 1_000, ageMs: 3_600_000 });
      const byAge = await store.tail('intake', 0, 1_000);
      expect(byAge?.rows.map(({ seq }) => seq)).toEqual([6, 7, 8, 9, 10].map((n) => head + n));
      expect(byAge).toMatchObject({ seq: head + 10, trimmedTo: head + 5 });
      expect(await store.trim('intake', { rows: 2, ageMs: 3_600_000 })).toBe(3);
      const byRows = await store.tail('intake', 0, 1_000);
      expect(byRows?.rows.map(({ seq }) => seq)).toEqual([head + 9, head + 10]);
      expect(await store.trim('intake', { rows: 2, ageMs: 3_600_000 })).toBe(0);
    });

    it('[ST4] cuts a history into a new epoch that keeps nothing and goes on counting', async () => {
      const before = await store.tail('intake', 0, 1);
      await store.renewEpoch('intake');
      const cut = await store.tail('intake', 0, 10);
      expect(cut).toMatchObject({ seq: before?.seq, trimmedTo: before?.seq, rows: [] });
      expect(cut?.epoch).not.toBe(before?.epoch);
      await store.write('t', 'next', ({ publish }) => publish('intake', []));
      expect((await store.tail('intake', 0, 10))?.rows.map(({ seq }) => seq)).toEqual([(before?.seq ?? 0) + 1]);
    });
  });
}
