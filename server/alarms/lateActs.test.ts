import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteTask } from '../core/alarms/noteTask';
import { TEST_ENGINES } from '../store/engines.rig';
import { COD_OVER_100, iso, MINUTE, openAlarms, type AlarmBench } from './alarms.rig';
import type { Evaluator } from './evaluator';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`what people do to alarms whose rule has just ended, on ${engine.name}`, () => {
    let bench: AlarmBench;
    let evaluator: Evaluator;
    beforeEach(async () => {
      bench = await openAlarms(engine);
      await bench.save('cod', COD_OVER_100);
      await bench.take(bench.file('A', { COD: 150 }, 0), bench.file('B', { COD: 150 }, 0));
      evaluator = bench.evaluator();
      await evaluator.look();
      bench.clock.at += MINUTE;
    }, 60_000);
    afterEach(() => bench.store.close());
    const linesOf = async (subject: string) =>
      (await bench.journal()).filter((each) => each.subject === subject).map(({ body }) => [body.version, body.kind]);

    it('[AL11] [AL12] a task given before the evaluator has come to the end of a rule is a line before that end, and stops no evaluation', async () => {
      const [alarm] = await bench.open();
      await bench.save('cod', COD_OVER_100, { by: 'Hà', at: iso(1), why: 'Trùng quy tắc' });
      await bench.store.write('Lan', 'task', (view) => noteTask(view, alarm?.id ?? '', { task: 'nv-1', actor: 'Lan' }));
      await evaluator.look();
      expect(await bench.open()).toEqual([]);
      expect(await linesOf(alarm?.subject.key ?? '')).toEqual([
        [1, 'raised'],
        [2, 'tasked'],
        [3, 'ended'],
      ]);
    });

    it('[AL11] an alarm of what its rule does not speak of any more ends, though somebody acted on it in between', async () => {
      await bench.save('cod', { ...COD_OVER_100, target: { kind: 'datastream', stations: ['B'], parameters: ['COD'] } });
      await bench.act('cod', 'tram:A:COD', (clock) => ({ kind: 'acknowledge', clock, actor: 'Lan', comment: 'Đã biết' }));
      await evaluator.look();
      expect((await bench.open()).map(({ subject }) => subject.key)).toEqual(['tram:B:COD']);
      expect(await linesOf('tram:A:COD')).toEqual([
        [1, 'raised'],
        [2, 'acknowledged'],
        [3, 'ended'],
      ]);
    });
  });
}
