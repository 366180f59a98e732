import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { TEST_ENGINES } from './engines.rig';
import type { Store, WriteView } from './store';

const codes = z.array(z.object({ id: z.string() }));
const put = ({ db, revision }: WriteView, id: string) =>
  sql`insert into indicator_set_version (set_id, revision, recorder, head) values (${id}, ${revision}, 'lan', '{}'::jsonb)`.execute(db);

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`a write that pauses on ${engine.name}`, { timeout: 60_000 }, () => {
    let store: Store;
    beforeEach(async () => {
      store = await engine.open(() => new Date('2026-11-20T02:00:00Z'));
      await store.ensureChannels(['indicators']);
      await store.write('lan', 'first', async (view) => {
        await sql`insert into indicator_set (id) values ('a'), ('b'), ('c')`.execute(view.db);
        await put(view, 'a');
        await view.publish('indicators', []);
      });
    }, 120_000);
    afterEach(() => store.close());
    const read = (options?: { passes?: boolean }) =>
      store.read(
        null,
        async ({ db, revision, dependency }) => {
          const { rows } = await sql`select set_id as id from indicator_set_version where revision <= ${revision} order by set_id`.execute(
            db,
          );
          const { revision: of, cursors } = await dependency(['indicators']);
          return { revision, of, seq: cursors[0]?.seq, sets: codes.parse(rows).map(({ id }) => id) };
        },
        options,
      );
    /** Pauses until the question has been answered; fails where it is not answered within the write. */
    const untilAnswered = async <T>({ pause }: WriteView, asked: Promise<T>): Promise<T> => {
      const answered: T[] = [];
      void asked.then((answer) => answered.push(answer));
      await expect
        .poll(
          async () => {
            await pause();
            return answered.length;
          },
          { timeout: 20_000, interval: 10 },
        )
        .toBe(1);
      const [answer] = answered;
      if (answer === undefined) throw new Error('not answered');
      return answer;
    };

    it('[IM17] who reads within it is answered at the revision before it, with the heads of then, and sees nothing of it', async () => {
      const before = await read();
      await store.write('lan', 'second', async (view) => {
        await put(view, 'b');
        expect(await untilAnswered(view, read({ passes: true }))).toEqual(before);
        expect((await untilAnswered(view, store.newest(['indicators']))).revision).toBe(before.of);
        await put(view, 'c');
        expect(await untilAnswered(view, read({ passes: true }))).toEqual(before);
        await view.publish('indicators', []);
      });
      expect(await read({ passes: true })).toEqual({
        revision: before.revision + 1,
        of: before.of + 1,
        seq: (before.seq ?? 0) + 1,
        sets: ['a', 'b', 'c'],
      });
      expect((await store.newest(['indicators'])).revision).toBe(before.of + 1);
    });

    it('[IM17] who fails within it leaves it as it was, and each question is answered once', async () => {
      let runs = 0;
      await store.write('lan', 'second', async (view) => {
        await put(view, 'b');
        const failing = store
          .read(null, ({ db }) => sql`select 1/0`.execute(db), { passes: true })
          .catch((error: unknown) => String(error));
        expect(await untilAnswered(view, failing)).toMatch(/division by zero/);
        const counted = store.read(null, async () => (runs += 1), { passes: true });
        expect(await untilAnswered(view, counted)).toBe(1);
        await put(view, 'c');
      });
      expect([(await read()).sets, runs]).toEqual([['a', 'b', 'c'], 1]);
    });

    it('[IM17] who was let in has seen nothing where the write fails in the end', async () => {
      const before = await read();
      const failed = store.write('lan', 'second', async (view) => {
        await put(view, 'b');
        expect(await untilAnswered(view, read({ passes: true }))).toEqual(before);
        throw new Error('broken off');
      });
      await expect(failed).rejects.toThrow('broken off');
      expect(await read({ passes: true })).toEqual(before);
    });

    it.skipIf(engine.name !== 'PGlite')('[IM17] nobody is let in who did not ask for it, nor once the heads have moved', async () => {
      const order: string[] = [];
      const asked: Promise<unknown>[] = [];
      await store.write('lan', 'second', async (view) => {
        asked.push(read().then(() => order.push('reader')));
        await view.pause();
        await view.publish('indicators', []);
        asked.push(read({ passes: true }).then(() => order.push('late reader')));
        await view.pause();
        await view.pause();
        order.push('write');
      });
      await Promise.all(asked);
      expect(order).toEqual(['write', 'reader', 'late reader']);
    });
  });
}
