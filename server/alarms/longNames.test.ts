import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TEST_ENGINES } from '../store/engines.rig';
import { COD_OVER_100, MINUTE, openAlarms, type AlarmBench } from './alarms.rig';

/** As long as a code of a station may be, of letters that take the most room in a link. */
const LONGEST = 'ạ'.repeat(64);

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`a station whose code is as long as may be, on ${engine.name}`, () => {
    let bench: AlarmBench;
    beforeEach(async () => {
      bench = await openAlarms(engine);
    }, 60_000);
    afterEach(() => bench.store.close());

    it('[AL1] has its alarms like any other, and stops those of none', async () => {
      await bench.save('cod', COD_OVER_100);
      await bench.take(bench.file(LONGEST, { COD: 150 }, 0), bench.file('A', { COD: 150 }, 0));
      await bench.evaluator().look();
      bench.clock.at += MINUTE;
      await bench.take(bench.file(LONGEST, { COD: 20 }, 1), bench.file('A', { COD: 20 }, 1));
      await bench.evaluator().look();
      const open = await bench.open();
      expect(open.map(({ subject, active }) => [subject.station, active])).toEqual(
        expect.arrayContaining([
          [LONGEST, false],
          ['A', false],
        ]),
      );
      expect(open.find(({ subject }) => subject.station === LONGEST)?.subject.link).toBe(`/moi-truong/tram/${encodeURIComponent(LONGEST)}`);
    });
  });
}
