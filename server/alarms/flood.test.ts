import { describe, expect, it } from 'vitest';
import { ALARMS_CHANNEL } from '../../contract/feeds/alarms';
import { readEvaluation } from '../core/alarms/readEvaluation';
import { TEST_ENGINES } from '../store/engines.rig';
import { COD_OVER_100, openAlarms, SILENT_20 } from './alarms.rig';
import { keepAlarms } from './keepAlarms';

const until = async (isThere: () => Promise<boolean>): Promise<void> => {
  for (const begun = performance.now(); !(await isThere());) {
    if (performance.now() - begun > 90_000) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`a flood of alarms on ${engine.name}`, () => {
    it('[AL12] a hundred alarms of ten seconds are all there, in order, with nothing between their lines', async () => {
      const bench = await openAlarms(engine);
      await bench.save('cod', { ...COD_OVER_100, target: { kind: 'datastream', stations: 'all', parameters: ['COD', 'TSS'] } });
      await bench.save('im-lang', SILENT_20);
      const lookedAt = async () => Date.parse((await bench.store.read(null, ({ db }) => readEvaluation(db, 0))).lookedAt ?? '');
      const names = Array.from({ length: 50 }, (_, n) => `F${n + 10}`);
      await bench.take(...names.map((name) => bench.file(name, { COD: 50, TSS: 50 }, 0)));
      const keeping = keepAlarms({
        store: bench.store,
        now: bench.now,
        holder: 'test',
        log: { info: () => undefined },
        beganAt: bench.clock.at,
      });
      for (let batch = 0; batch < 10; batch += 1) {
        bench.clock.at += 1_000;
        const minute = (batch + 1) / 60;
        await bench.take(...names.slice(batch * 5, batch * 5 + 5).map((name) => bench.file(name, { COD: 150, TSS: 190 }, minute)));
      }
      await until(async () => (await bench.open()).length === 100);
      await keeping.stop();
      const told = await bench.told();
      expect(told).toHaveLength(100);
      expect(told.flatMap(({ entries }) => entries.map(({ kind }) => kind))).toEqual(Array.from({ length: 100 }, () => 'raised'));
      expect(told.map(({ alarm }) => alarm.subject.station)).toEqual(names.flatMap((name) => [name, name]));
      expect(told.map(({ alarm }) => alarm.firstOut)).toEqual(names.flatMap(() => [true, false]));
      const seqs = (await bench.store.tail(ALARMS_CHANNEL, 0, 1_000))?.rows.map(({ seq }) => seq) ?? [];
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
      // The silence that follows is looked at when it is due, without a commit that wakes anyone.
      const again = keepAlarms({
        store: bench.store,
        now: bench.now,
        holder: 'test',
        log: { info: () => undefined },
        beganAt: bench.clock.at,
        atLeastMs: 100,
      });
      // In steps, each seen: a leap of the clock would be a sleep, after which silence is counted anew.
      for (let step = 0; step < 50; step += 1) {
        bench.clock.at += 30_000;
        await until(async () => (await lookedAt()) === bench.clock.at);
      }
      await until(async () => (await bench.open()).length === 150);
      await again.stop();
      await bench.store.close();
    }, 240_000);
  });
}
