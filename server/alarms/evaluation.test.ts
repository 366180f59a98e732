import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEvaluation } from '../core/alarms/readEvaluation';
import { TEST_ENGINES } from '../store/engines.rig';
import { COD_OVER_100, iso, MINUTE, NOON, openAlarms } from './alarms.rig';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`what is said of the evaluation on ${engine.name}`, () => {
    let bench: Awaited<ReturnType<typeof openAlarms>>;
    beforeAll(async () => void (bench = await openAlarms(engine)));
    afterAll(() => bench.store.close());
    const said = () => bench.store.read(null, ({ db }) => readEvaluation(db, bench.clock.at));

    it('[AL6] nobody has looked, somebody looks, and a minute after the last look it has stopped', async () => {
      expect(await said()).toEqual({ state: 'never', lookedAt: null });
      const evaluator = bench.evaluator();
      await bench.save('cod', COD_OVER_100);
      await bench.take(bench.file('A', { COD: 300 }, 0));
      await evaluator.look();
      expect(await said()).toEqual({ state: 'running', lookedAt: iso(0) });
      bench.clock.at = NOON + 2 * MINUTE;
      expect(await said()).toEqual({ state: 'stopped', lookedAt: iso(0) });
      await evaluator.look();
      expect(await said()).toMatchObject({ state: 'running' });
    });
  });
}
