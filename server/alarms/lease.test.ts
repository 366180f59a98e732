import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { TEST_ENGINES } from '../store/engines.rig';
import type { Store } from '../store/store';
import { COD_OVER_100, MINUTE, NOON, openAlarms, SILENT_20, type AlarmBench } from './alarms.rig';
import { createEvaluator } from './evaluator';
import { LEASE_MS } from './lease';

const LOW = { ...COD_OVER_100, priority: 'low' as const };
const silent = { info: () => undefined };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the lease of the evaluator on ${engine.name}`, () => {
    let bench: AlarmBench;
    beforeEach(async () => {
      bench = await openAlarms(engine);
      await bench.save('cod', LOW);
      await bench.take(bench.file('A', { COD: 50 }, 0));
      await bench.evaluator('first').look();
    }, 60_000);
    afterEach(() => bench.store.close());
    const kinds = async () => (await bench.journal()).map(({ body }) => body.kind);
    /** The store, with something that happens as it is asked to write. */
    const withWrite = (write: Store['write']): Store => ({ ...bench.store, write });

    it('[AL6] two evaluators that look at the same time, while the lease runs out again and again, write every line once', async () => {
      const two = [bench.evaluator('first'), bench.evaluator('second')];
      for (let round = 1; round <= 12; round += 1) {
        bench.clock.at += round % 3 === 0 ? LEASE_MS + 1 : 2_000;
        const minute = (bench.clock.at - NOON) / MINUTE;
        await Promise.all([bench.take(bench.file('A', { COD: round % 2 === 1 ? 150 : 50 }, minute)), ...two.map(({ look }) => look())]);
        await Promise.all(two.map(({ look }) => look()));
      }
      const journal = await bench.journal();
      expect(journal.map(({ body }) => body.kind)).toEqual(Array.from({ length: 6 }, () => ['raised', 'cleared', 'ended']).flat());
      expect(new Set(journal.map(({ alarm }) => alarm)).size).toBe(6);
      const told = (await bench.told()).flatMap(({ alarm, entries }) => entries.map(({ version }) => `${alarm.id} ${version}`));
      expect(told).toHaveLength(18);
      expect(new Set(told).size).toBe(18);
      const { rows } = await bench.store.read(null, ({ db }) => sql`select fence from alarm_evaluator`.execute(db));
      expect(z.object({ fence: z.coerce.number() }).parse(rows[0]).fence).toBeGreaterThan(3);
    }, 120_000);

    it('[AL6] while one holds the lease another writes nothing, and goes on when it has run out', async () => {
      bench.clock.at += 1_000;
      await bench.take(bench.file('A', { COD: 150 }, 1 / 60));
      const other = bench.evaluator('second');
      await other.look();
      expect(await kinds()).toEqual([]);
      bench.clock.at += LEASE_MS;
      await other.look();
      expect(await kinds()).toEqual(['raised']);
    });

    it('[AL6] an evaluator that ends in order leaves the lease to whoever comes', async () => {
      const first = bench.evaluator('first');
      await first.look();
      await first.stop();
      await bench.take(bench.file('A', { COD: 150 }, 0));
      bench.clock.at += 1_000;
      await bench.take(bench.file('A', { COD: 160 }, 1 / 60));
      await bench.evaluator('second').look();
      expect(await kinds()).toEqual(['raised']);
    });

    it('[AL6] a lease that is lost in the middle of a look writes nothing: who has it now has written it', async () => {
      bench.clock.at += 1_000;
      await bench.take(bench.file('A', { COD: 150 }, 1 / 60));
      const second = bench.evaluator('second');
      let writes = 0;
      const store = withWrite(async (actor, reason, view) => {
        writes += 1;
        bench.clock.at += LEASE_MS;
        await second.look();
        return bench.store.write(actor, reason, view);
      });
      await createEvaluator({ store, now: bench.now, holder: 'first', log: silent }).look();
      expect(writes).toBe(1);
      expect(await kinds()).toEqual(['raised']);
    });

    it('[AL6] a lease that runs out in the middle of a look writes nothing until it has been taken anew', async () => {
      bench.clock.at += 1_000;
      await bench.take(bench.file('A', { COD: 150 }, 1 / 60));
      const before = await bench.revision();
      const revisions: number[] = [];
      const store = withWrite(async (actor, reason, view) => {
        revisions.push(await bench.revision());
        if (revisions.length === 1) bench.clock.at += LEASE_MS;
        return bench.store.write(actor, reason, view);
      });
      await createEvaluator({ store, now: bench.now, holder: 'first', log: silent }).look();
      expect(revisions).toEqual([before, before]);
      expect(await kinds()).toEqual(['raised']);
    });

    it('[AL6] a look that fails in its write leaves nothing behind, and the next one does all of it', async () => {
      bench.clock.at += 1_000;
      await bench.take(bench.file('A', { COD: 150 }, 1 / 60));
      let fails = true;
      const store = withWrite((actor, reason, view) =>
        bench.store.write(actor, reason, async (written) => {
          const answer = await view(written);
          if (fails) throw new Error('the disk is full');
          return answer;
        }),
      );
      const evaluator = createEvaluator({ store, now: bench.now, holder: 'first', log: silent });
      await expect(evaluator.look()).rejects.toThrow('the disk is full');
      expect([await kinds(), await bench.told()]).toEqual([[], []]);
      fails = false;
      await evaluator.look();
      expect(await kinds()).toEqual(['raised']);
      expect(await bench.told()).toHaveLength(1);
    });

    it('[AL5] [AL7] what a person does while a look goes on is kept: the look begins again', async () => {
      bench.clock.at += 1_000;
      await bench.take(bench.file('A', { COD: 150 }, 1 / 60));
      let writes = 0;
      const store = withWrite(async (actor, reason, view) => {
        writes += 1;
        if (writes === 1)
          await bench.act('cod', 'tram:A:COD', (clock) => ({ kind: 'service', clock, actor: 'Lan', comment: 'Sửa trạm', out: true }));
        return bench.store.write(actor, reason, view);
      });
      await createEvaluator({ store, now: bench.now, holder: 'first', log: silent }).look();
      expect(writes).toBe(2);
      expect(await bench.journal()).toMatchObject([{ body: { kind: 'raised', detail: 'out-of-service' } }]);
      expect(await bench.open()).toMatchObject([{ outOfService: { by: 'Lan', why: 'Sửa trạm' } }]);
    });

    it('[AL5] a file dated before a timer goes before it, also when it is committed while the look goes on', async () => {
      await bench.save('im-lang', SILENT_20);
      await bench.evaluator('first').look();
      bench.clock.at = NOON + 21 * MINUTE;
      let writes = 0;
      const store = withWrite(async (actor, reason, view) => {
        writes += 1;
        if (writes === 1) {
          bench.clock.at = NOON + 19 * MINUTE;
          await bench.take(bench.file('A', { COD: 50 }, 19));
          bench.clock.at = NOON + 21 * MINUTE;
        }
        return bench.store.write(actor, reason, view);
      });
      await createEvaluator({ store, now: bench.now, holder: 'first', log: silent }).look();
      expect(writes).toBe(1);
      expect(await kinds()).toEqual([]);
    });
  });
}
