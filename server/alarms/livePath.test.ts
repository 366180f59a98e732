import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_ENGINES } from '../store/engines.rig';
import { COD_OVER_100, iso, MINUTE, NOON, openAlarms, SILENT_20, type AlarmBench } from './alarms.rig';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`alarms of live files on ${engine.name}`, () => {
    let bench: AlarmBench;
    beforeAll(async () => {
      bench = await openAlarms(engine);
      await bench.save('cod', COD_OVER_100);
      await bench.save('im-lang', SILENT_20);
    }, 60_000);
    afterAll(() => bench.store.close());
    const lines = async (subject: string) =>
      (await bench.journal()).filter((line) => line.subject === subject).map(({ body }) => [body.kind, body.at, body.value]);

    it('[AL1] [AL2] a file over the limit raises at the next look, is told and journalled; one back under it clears', async () => {
      const evaluator = bench.evaluator();
      await bench.take(bench.file('A', { COD: 90, TSS: 10 }, 0));
      await evaluator.look();
      expect(await bench.open()).toEqual([]);
      bench.clock.at = NOON + 5 * MINUTE;
      await bench.take(bench.file('A', { COD: 182 }, 5));
      await evaluator.look();
      const [alarm] = await bench.open();
      expect(alarm).toMatchObject({
        rule: 'cod',
        ruleVersion: 1,
        priority: 'high',
        active: true,
        acknowledged: null,
        version: 1,
        activeAt: iso(5),
        raisedAt: iso(5),
        value: 182,
        limit: 100,
        unit: 'mg/L',
        worst: { value: 182, at: iso(5) },
        firstOut: true,
        subject: { key: 'tram:A:COD', group: 'tram:A', station: 'A', parameter: 'COD' },
      });
      expect(alarm?.subject).not.toHaveProperty('unit');
      bench.clock.at = NOON + 10 * MINUTE;
      await bench.take(bench.file('A', { COD: 240 }, 10));
      await evaluator.look();
      expect((await bench.open())[0]).toMatchObject({ version: 1, value: 182, worst: { value: 240, at: iso(10) } });
      bench.clock.at = NOON + 15 * MINUTE;
      await bench.take(bench.file('A', { COD: 95 }, 15));
      await evaluator.look();
      expect((await bench.open())[0]).toMatchObject({ active: true });
      await bench.take(bench.file('A', { COD: 80 }, 16));
      await evaluator.look();
      expect((await bench.open())[0]).toMatchObject({ active: false, clearedAt: iso(16), version: 2 });
      expect(await lines('tram:A:COD')).toEqual([
        ['raised', iso(5), 182],
        ['cleared', iso(15), 80],
      ]);
      const told = (await bench.told()).filter(({ alarm: { subject } }) => subject.key === 'tram:A:COD');
      expect(told.flatMap(({ entries }) => entries.map(({ version, kind }) => [version, kind]))).toEqual([
        [1, 'raised'],
        [2, 'cleared'],
      ]);
    });

    it('[AL6] [AL7] a command between two looks is kept, and the evaluator goes on from what it left', async () => {
      const evaluator = bench.evaluator();
      await evaluator.look();
      bench.clock.at = NOON + 20 * MINUTE;
      await bench.take(bench.file('A', { COD: 150 }, 20));
      await evaluator.look();
      expect(await bench.open()).toMatchObject([{ returns: 1, version: 3, active: true }]);
      await bench.act('cod', 'tram:A:COD', (clock) => ({ kind: 'acknowledge', clock, actor: 'Lan', comment: 'Đã nắm' }));
      expect((await bench.open())[0]).toMatchObject({ version: 4, acknowledged: { by: 'Lan' } });
      bench.clock.at = NOON + 21 * MINUTE;
      await bench.take(bench.file('A', { COD: 50 }, 21));
      await evaluator.look();
      expect(await bench.open()).toEqual([]);
      expect((await lines('tram:A:COD')).map(([kind]) => kind)).toEqual([
        'raised',
        'cleared',
        'returned',
        'acknowledged',
        'cleared',
        'ended',
      ]);
    });

    it('[AL3] late rows of the time of an alarm that has ended amend its journal, and raise nothing', async () => {
      const evaluator = bench.evaluator();
      await evaluator.look();
      const before = await bench.open();
      await bench.take(bench.file('A', { COD: 400 }, 7));
      await evaluator.look();
      expect(await bench.open()).toEqual(before);
      const [, last] = [await lines('tram:A:COD'), (await lines('tram:A:COD')).at(-1)];
      expect(last).toEqual(['amended', iso(21), 400]);
      const changed = (await bench.told()).at(-1);
      expect(changed).toMatchObject({ alarm: { worst: { value: 400, at: iso(7) }, version: 7 }, entries: [{ version: 7, detail: '1/1' }] });
      // Of a time of no alarm they are nobody's.
      const { length } = await bench.journal();
      await bench.take(bench.file('A', { COD: 400 }, 1));
      await evaluator.look();
      expect(await bench.journal()).toHaveLength(length);
    });

    it('[AL5] what the clock does has its own moment, however late it is looked at, and goes before files that came later', async () => {
      const evaluator = bench.evaluator();
      await evaluator.look();
      bench.clock.at = NOON + 300 * MINUTE;
      await bench.take(bench.file('A', { COD: 60 }, 300));
      await evaluator.look();
      expect((await bench.journal()).filter(({ rule }) => rule === 'im-lang').map(({ body }) => [body.kind, body.at])).toEqual([
        ['raised', iso(41)],
        ['cleared', iso(300)],
      ]);
    });

    it('a look that finds nothing new spends no revision', async () => {
      const evaluator = bench.evaluator();
      await evaluator.look();
      const before = await bench.revision();
      await bench.take(bench.file('A', { COD: 61 }, 301));
      await evaluator.look();
      await evaluator.look();
      expect(await bench.revision()).toBe(before + 1);
    });

    it('[AL4] after the centre itself was away silence is counted from when it listens again', async () => {
      await bench.evaluator().stop();
      const silences = async () => (await bench.journal()).filter(({ rule }) => rule === 'im-lang').slice(2);
      const began = bench.evaluator('sau', NOON + 600 * MINUTE);
      const lookUntil = async (minute: number) => {
        for (; bench.clock.at < NOON + minute * MINUTE; bench.clock.at += MINUTE / 2) await began.look();
      };
      bench.clock.at = NOON + 600 * MINUTE;
      await began.look();
      await bench.take(bench.file('A', { COD: 60 }, 590));
      await lookUntil(619);
      expect(await silences()).toEqual([]);
      await lookUntil(630);
      expect((await silences()).map(({ body }) => [body.kind, body.at])).toEqual([['returned', iso(620)]]);
      await began.stop();
    });

    it('[AL4] a machine that slept, or had no database, listens again from then on, though its process never ended', async () => {
      bench.clock.at = NOON + 700 * MINUTE;
      const evaluator = bench.evaluator('thuc', NOON + 700 * MINUTE);
      await bench.take(bench.file('A', { COD: 60 }, 700));
      await evaluator.look();
      const silences = async () => (await bench.journal()).filter(({ rule }) => rule === 'im-lang').map(({ body }) => [body.kind, body.at]);
      const before = await silences();
      bench.clock.at = NOON + 800 * MINUTE;
      await evaluator.look();
      expect(await silences()).toEqual(before);
      for (; bench.clock.at < NOON + 822 * MINUTE; bench.clock.at += MINUTE / 2) await evaluator.look();
      expect((await silences()).slice(before.length)).toEqual([['returned', iso(820)]]);
      await evaluator.stop();
    });
  });
}
