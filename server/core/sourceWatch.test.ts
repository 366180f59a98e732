import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createSourceWatch } from '../ingest/sourceWatch';
import type { Store } from '../store/store';
import { TEST_ENGINES } from '../store/engines.rig';
import { NOON, sourceBench } from './sources.rig';

const MINUTE = 60_000;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the watch over sources on ${engine.name}`, () => {
    let store: Store;
    let clock = new Date(NOON);
    const { detail, file, take, messages } = sourceBench(
      () => store,
      () => clock,
    );
    beforeAll(async () => void (store = await engine.open(() => clock)), 60_000);
    afterAll(() => store.close());

    it('[SR4] the watch journals when sources became late and recovered, by its own clock, once, whoever looks', async () => {
      const watch = createSourceWatch(store, () => clock);
      const other = createSourceWatch(store, () => clock);
      clock = new Date(NOON + 2 * MINUTE);
      await take(file('A', 1));
      await watch.look();
      const told = async () => (await detail('station:A')).states.map(({ at, state }) => [Date.parse(at) - NOON, state]);
      expect(await told()).toEqual([[2 * MINUTE, 'fresh']]);
      clock = new Date(NOON + 14 * MINUTE);
      await Promise.all([watch.look(), other.look()]);
      expect(await told()).toEqual([
        [2 * MINUTE, 'fresh'],
        [11 * MINUTE + 1, 'late'],
      ]);
      const { revision } = await store.read(null, async (view) => view);
      await watch.look();
      await other.look();
      expect((await store.read(null, async (view) => view)).revision).toBe(revision);
      // Both slept through two limits; the files that lay waiting are taken before they look.
      clock = new Date(NOON + 80 * MINUTE);
      await take(file('A', 79));
      await other.look();
      await watch.look();
      expect((await told()).slice(2)).toEqual([
        [16 * MINUTE + 1, 'stale'],
        [61 * MINUTE + 1, 'dead'],
        [80 * MINUTE, 'fresh'],
      ]);
      // A clock set back does not make an old source current, and a watch that starts anew goes on where the journal ends.
      const before = await told();
      clock = new Date(NOON + 70 * MINUTE);
      await createSourceWatch(store, () => clock).look();
      expect(await told()).toEqual(before);
      const rows = await messages('source-states');
      const ofA = rows
        .flatMap(({ changes }) => z.array(z.object({ source: z.string() })).parse(changes))
        .filter(({ source }) => source === 'station:A');
      expect(ofA).toHaveLength(before.length);
      clock = new Date(NOON + 81 * MINUTE);
    });
  });
}
