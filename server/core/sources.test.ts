import { sql } from 'kysely';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { importBoundaries } from '../ingest/boundaries/importBoundaries';
import { seedBoundaries } from '../ingest/boundaries/seedBoundaries';
import { recordIndicators } from '../ingest/recordIndicators';
import { seed } from '../ingest/seed';
import { seedSources } from '../ingest/seedSources';
import { readSourceRegister } from '../ingest/sourceRegister';
import type { Store } from '../store/store';
import { TEST_ENGINES } from '../store/engines.rig';
import { iso, NOON, sourceBench } from './sources.rig';

const MINUTE = 60_000;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`sources on ${engine.name}`, () => {
    let store: Store;
    let clock = new Date(NOON);
    const { all, one, detail, intake, file, take, messages, command } = sourceBench(
      () => store,
      () => clock,
    );
    beforeAll(async () => {
      store = await engine.open(() => clock);
      await store.ensureChannels(['readings', 'intake', 'indicators', 'boundaries', 'sources', 'source-states']);
    }, 60_000);
    afterAll(() => store.close());

    it('[SR5] the register of the repository is known, once, and says only what is known', async () => {
      await seedSources(store, 'data', { leftOut: ['simulator'] });
      const before = await messages();
      await seedSources(store, 'data', { leftOut: ['simulator'] });
      expect(await messages()).toEqual(before);
      const register = readSourceRegister(JSON.parse(await readFile('data/sources.json', 'utf8')));
      expect((await all()).map(({ id }) => id)).toEqual(
        register
          .map(({ id }) => id)
          .filter((id) => id !== 'simulator')
          .toSorted(),
      );
      expect(await one('station-inbox')).toMatchObject({ lastDataAt: null, lastSuccessAt: null, accepted: 0, open: 0, contact: null });
    });

    it('[SR1] the published plan and the registers tell their health from the transaction that stored them', async () => {
      await seed(store, 'data');
      await seedBoundaries(store, 'data');
      const plan = await one('indicators:cds-2025');
      const { rows } = await store.read(null, ({ db }) =>
        sql`select (select count(*) from observation)::int as o,
        (select count(*) from indicator)::int as i, (select max(revision) from observation) as revision`.execute(db),
      );
      const { o, i, revision } = z.object({ o: z.int(), i: z.int(), revision: z.coerce.number() }).parse(rows[0]);
      expect(plan).toMatchObject({
        accepted: o + i,
        refused: 0,
        revision,
        lastDataAt: '2024-11-27T17:00:00.000Z',
        provenance: 'published',
      });
      expect(await one('units')).toMatchObject({ accepted: 75, limits: null });
      expect(await one('boundaries-generated')).toMatchObject({ accepted: 75 });
    });

    it('[SR1] a plan or a map that is refused leaves its reason', async () => {
      const bad = recordIndicators(
        store,
        { set: { id: 'cds-2025' }, indicators: [], observations: [observation('không-có')] },
        { actor: 't', reason: 't' },
      );
      await expect(bad).rejects.toThrow();
      const { lastFailure, refused } = await one('indicators:cds-2025');
      expect(lastFailure?.reason).toMatch(/không có chỉ tiêu này/);
      expect(refused).toBe(1);
      const bytes = new TextEncoder().encode('{"type":"FeatureCollection","features":[]}');
      await expect(importBoundaries(store, { bytes, property: null, source: 'x', provenance: 'generated', actor: 't' })).rejects.toThrow();
      expect((await one('boundaries-generated')).lastFailure?.reason).toBeTruthy();
    });

    it('[SR2] a commit of many files is one change a source, and the same file again is none', async () => {
      const before = (await messages()).length;
      const repeated = file('A', -2);
      await take(repeated, file('A', -1, ['dòng sai']), file('B', -3), repeated);
      const rows = (await messages()).slice(before);
      expect(rows).toHaveLength(1);
      const changes = z.array(z.object({ source: z.object({ id: z.string() }) })).parse(rows[0]?.changes);
      expect(changes.map(({ source }) => source.id)).toEqual(['station-inbox', 'station:A', 'station:B']);
      expect(await one('station:A')).toMatchObject({
        name: 'Trạm A',
        accepted: 2,
        refused: 1,
        open: 1,
        lastDataAt: iso(-1),
        lastSuccessAt: iso(0),
      });
      expect((await one('station:A')).lastFailure).toEqual({ at: iso(0), reason: 'dòng sai' });
      expect(await one('station-inbox')).toMatchObject({ accepted: 3, refused: 1, open: 1, lastDataAt: iso(-1) });
      await take({ ...repeated, name: 'lại.txt' });
      expect((await one('station:A')).accepted).toBe(2);
    });

    it('[SR1] a write that fails leaves the health of its sources as it was', async () => {
      const before = await all();
      const broken = {
        ...file('A', 0),
        receivedAt: clock,
        rows: [{ parameter: 'COD', value: 1, unit: 'mg/L', observedAt: 'không', status: '00' }],
      };
      await expect(take(broken)).rejects.toThrow();
      expect(await all()).toEqual(before);
    });

    it('[IN2] an older file moves the counts and never the newest data back', async () => {
      clock = new Date(NOON + MINUTE);
      await take(file('A', -50));
      expect(await one('station:A')).toMatchObject({ accepted: 3, lastDataAt: iso(-1), lastSuccessAt: iso(1) });
    });

    it('[SR3] the refused rows of a source are its own, and dismissing one tells the source', async () => {
      await take(file('B', 0, ['của B']));
      const own = await detail('station:B');
      expect(own.openRefused.map(({ reason }) => reason)).toEqual(['của B']);
      expect((await detail('station-inbox')).openRefused).toHaveLength(2);
      const [row] = own.openRefused;
      const done = await command('intake.dismiss', 0, { row: row?.id, note: 'Trạm đã gửi lại tệp đúng' });
      expect(done.status).toBe(200);
      const after = await one('station:B');
      expect(after).toMatchObject({ accepted: 2, refused: 1, open: 0 });
      expect(after.quarantineRevision).toBeGreaterThan(own.quarantineRevision);
      expect((await detail('station:B')).openRefused).toEqual([]);
      expect((await detail('station:B')).recentRefused[0]?.state).toBe('dismissed');
      expect((await one('station-inbox')).open).toBe(1);
    });

    it('[SR3] a row read again tells its source, also when it stays refused', async () => {
      const [row] = (await detail('station:A')).openRefused;
      const before = await one('station:A');
      expect((await command('intake.retry', 0, { kind: 'row', row: row?.id })).status).toBe(200);
      const after = await one('station:A');
      expect(after).toMatchObject({ open: 1, accepted: before.accepted });
      expect(after.quarantineRevision).toBeGreaterThan(before.quarantineRevision);
    });

    it('[IN7] rows and counts of the inbox agree with the intake feed', async () => {
      const { accepted, refused, open } = await intake();
      expect(await one('station-inbox')).toMatchObject({ accepted, refused, open });
    });

    it('[ST2] the past is answered as it was known then, and one that had not come is not there', async () => {
      const asOf = clock.toISOString();
      const before = await all(asOf);
      clock = new Date(NOON + 2 * MINUTE);
      await take(file('A', 1), file('C', 1));
      expect(await all(asOf)).toEqual(before);
      expect((await all()).length).toBe(before.length + 1);
      await expect(detail('station:C', asOf)).rejects.toThrow(/chưa có nguồn/);
    });
  });
}

const observation = (indicatorCode: string) => ({
  indicatorCode,
  breakdown: [],
  role: 'actual',
  period: '2025',
  value: { kind: 'number', value: 1 },
  verbatim: null,
  alignment: 'exact',
  basis: null,
  source: 'x',
  provenance: 'imported',
  observedAt: null,
});
