import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TEST_ENGINES } from '../store/engines.rig';
import { COD_OVER_100, iso, MINUTE, NOON, openAlarms, over, SILENT_20, type AlarmBench } from './alarms.rig';
import type { Evaluator } from './evaluator';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`rules that change on ${engine.name}`, () => {
    let bench: AlarmBench;
    let evaluator: Evaluator;
    beforeEach(async () => {
      bench = await openAlarms(engine);
      await bench.take(bench.file('A', { COD: 150 }, 0));
      evaluator = bench.evaluator();
      await evaluator.look();
    }, 60_000);
    afterEach(() => bench.store.close());
    const said = async () => (await bench.journal()).map(({ rule, body }) => [rule, body.kind, body.actor]);
    const conditions = async () =>
      (await bench.store.read(null, ({ db }) => sql`select rule, subject from alarm_condition order by rule, subject`.execute(db))).rows;

    it('[AL11] a new rule judges the newest datum of what it speaks of; a station that comes later is watched from its first file', async () => {
      await bench.save('cod', COD_OVER_100);
      await evaluator.look();
      expect(await bench.open()).toMatchObject([{ subject: { key: 'tram:A:COD' }, activeAt: iso(0), raisedAt: iso(0), value: 150 }]);
      bench.clock.at += MINUTE;
      await bench.take(bench.file('B', { COD: 120 }, 1));
      await evaluator.look();
      expect((await bench.open()).map(({ subject, value }) => [subject.key, value])).toEqual([
        ['tram:B:COD', 120],
        ['tram:A:COD', 150],
      ]);
      expect(await said()).toHaveLength(2);
    });

    it('[AL11] a new version keeps what is open and judges the newest datum anew', async () => {
      await bench.save('cod', COD_OVER_100);
      await evaluator.look();
      await bench.save('cod', { ...COD_OVER_100, condition: over(160) });
      await evaluator.look();
      expect(await bench.open()).toMatchObject([{ active: true, version: 1, ruleVersion: 1 }]);
      await bench.save('cod', { ...COD_OVER_100, condition: over(160, 0) });
      await evaluator.look();
      expect(await bench.open()).toMatchObject([{ active: false, version: 2 }]);
      await bench.save('cod', COD_OVER_100);
      await evaluator.look();
      expect(await bench.open()).toMatchObject([{ active: true, version: 3, returns: 1, ruleVersion: 4 }]);
    });

    it('[AL11] a rule that is switched off or retired ends its alarms with a line, and its conditions are no more', async () => {
      await bench.save('cod', COD_OVER_100);
      await evaluator.look();
      await bench.act('cod', 'tram:A:COD', (clock) => ({ kind: 'service', clock, actor: 'Lan', comment: 'Sửa', out: true }));
      await bench.save('cod', { ...COD_OVER_100, enabled: false });
      await evaluator.look();
      expect([await bench.open(), await conditions()]).toEqual([[], []]);
      await bench.save('cod', COD_OVER_100);
      await evaluator.look();
      expect(await bench.open()).toMatchObject([{ version: 1, outOfService: null }]);
      await bench.save('cod', COD_OVER_100, { by: 'Hà', at: iso(0), why: 'Trùng quy tắc' });
      await bench.evaluator().look();
      expect(await bench.open()).toEqual([]);
      expect(await said()).toEqual([
        ['cod', 'raised', null],
        ['cod', 'out-of-service', 'Lan'],
        ['cod', 'ended', 'Cán bộ trực'],
        ['cod', 'raised', null],
        ['cod', 'ended', 'Hà'],
      ]);
      expect((await bench.journal()).at(-1)?.body.comment).toBe('Trùng quy tắc');
    });

    it('[AL11] a condition that ended without a word does not come back with the next evaluator', async () => {
      await bench.save('tss', { ...COD_OVER_100, condition: over(1_000) });
      await evaluator.look();
      expect(await conditions()).toHaveLength(1);
      await bench.save('tss', { ...COD_OVER_100, enabled: false });
      await evaluator.look();
      expect(await conditions()).toEqual([]);
    });

    it('[AL9] what is silenced from the beginning is never announced, whatever the order of the rules', async () => {
      bench.clock.at = NOON + MINUTE;
      await bench.save('z-cha', COD_OVER_100);
      await bench.save('a-con', { ...COD_OVER_100, suppressedBy: ['z-cha'] });
      await evaluator.look();
      expect((await bench.journal()).map(({ rule, body }) => [rule, body.kind, body.detail])).toEqual([
        ['a-con', 'raised', 'suppressed'],
        ['z-cha', 'raised', null],
      ]);
      bench.clock.at = NOON + 2 * MINUTE;
      await bench.take(bench.file('C', { COD: 300 }, 2));
      await evaluator.look();
      expect((await bench.open()).filter(({ subject }) => subject.station === 'C' && subject.parameter === 'COD')).toMatchObject(
        [
          { rule: 'z-cha', suppressedBy: null },
          { rule: 'a-con', suppressedBy: expect.stringContaining('cb-') },
        ].toReversed(),
      );
    });

    it('[AL5] a rule that is made long after the data judges them by what the clock said then, and silence has its own moment', async () => {
      await bench.save('im-lang', SILENT_20);
      await evaluator.look();
      bench.clock.at = NOON + 500 * MINUTE;
      await evaluator.look();
      expect(await bench.open()).toMatchObject([{ rule: 'im-lang', activeAt: iso(20), raisedAt: iso(20), value: null }]);
    });
  });
}
