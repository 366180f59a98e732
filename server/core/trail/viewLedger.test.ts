import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { createViewLedger } from './viewLedger';

const line = z.object({ actor: z.string(), subject: z.string(), times: z.int(), via: z.nullable(z.string()), detail: z.string() });
const an = { ...LOCAL_PRINCIPAL, id: 'an', from: 'session 10.0.0.7' };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the ledger of views on ${engine.name}`, () => {
    let store: Store;
    let clock = Date.parse('2026-11-20T02:00:00Z');
    const now = () => new Date((clock += 1_000));
    beforeEach(async () => void (store = await engine.open(now)), 60_000);
    afterEach(() => store.close());
    const lines = async () =>
      (
        await store.read(null, ({ db }) =>
          sql`select actor, subject, times, via, detail from audit where command = 'feed.view' order by id`.execute(db),
        )
      ).rows.map((row) => line.parse(row));

    it('[AU3] writes one line for each person, place and thing looked at, with how often, and nothing while it counts', async () => {
      const views = createViewLedger({ store, now });
      for (let n = 0; n < 1_000; n += 1) views.saw(an, 'budget', { year: '2026', after: String(n), q: 'lương của ông A' });
      views.saw(an, 'budget', { year: '2025' });
      views.saw({ ...an, from: 'session 10.0.0.8' }, 'budget', { year: '2025' }, '2026-01-01T00:00:00Z');
      expect(await lines()).toEqual([]);
      await views.close();
      expect((await lines()).map(({ detail, ...said }) => said)).toEqual([
        { actor: 'an', subject: 'feed:budget?year=2026', times: 1_000, via: 'session 10.0.0.7' },
        { actor: 'an', subject: 'feed:budget?year=2025', times: 1, via: 'session 10.0.0.7' },
        { actor: 'an', subject: 'feed:budget?year=2025&asOf', times: 1, via: 'session 10.0.0.8' },
      ]);
      const [from = '', to = ''] = (await lines())[0]?.detail.split('/') ?? [];
      expect(Date.parse(to) - Date.parse(from)).toBe(999_000);
    });

    it('[AU3] counts by the feed alone what one person asks for beyond what is kept apart, and forgets no view', async () => {
      const views = createViewLedger({ store, now });
      for (let n = 0; n < 700; n += 1) views.saw(an, 'series', { indicator: `C${n}` });
      await views.close();
      const written = await lines();
      expect(written.length).toBeLessThan(250);
      expect(written.reduce((sum, { times }) => sum + times, 0)).toBe(700);
      expect(written.find(({ subject }) => subject === 'feed:series?…')?.times).toBeGreaterThan(400);
    });

    it('[AU3] writes when its window is over, and counts on what the database did not take', async () => {
      let isAway = true;
      const flaky: Store = { ...store, record: (view) => (isAway ? Promise.reject(new Error('away')) : store.record(view)) };
      const views = createViewLedger({ store: flaky, now, windowMs: 20 });
      views.saw(an, 'tasks');
      await expect(views.flush()).rejects.toThrow('away');
      views.saw(an, 'tasks');
      isAway = false;
      await expect.poll(async () => (await lines()).reduce((sum, { times }) => sum + times, 0), { timeout: 10_000 }).toBe(2);
      await views.close();
    });
  });
}
