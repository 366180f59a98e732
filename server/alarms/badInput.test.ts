import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { TEST_ENGINES } from '../store/engines.rig';
import type { Store } from '../store/store';
import { createInputsRig, ruleOf, type Sent } from './inputs.rig';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 17:00 in Vietnam. */
const NOW = Date.parse('2026-11-22T10:00:00Z');

const over = (id: string, station: string, parameter: string, limit: number, onDelaySeconds = 0) =>
  ruleOf(id, {
    target: { kind: 'datastream', stations: [station], parameters: [parameter] },
    condition: { kind: 'limit', averaging: 'instant', op: 'gt', limit, hysteresis: 0, minimumCoverage: 0 },
    onDelaySeconds,
  });

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`alarms of bad input on ${engine.name}`, () => {
    let store: Store;
    let now = NOW;
    beforeAll(async () => {
      store = await engine.open(() => new Date(now));
    }, 60_000);
    afterAll(() => store.close());
    const reasons = async (): Promise<string[]> => {
      const { rows } = await store.read(null, ({ db }) => sql`select reason from refused_row order by id`.execute(db));
      return rows.map((row) => z.object({ reason: z.string() }).parse(row).reason);
    };
    const rigOf = (...rules: Parameters<typeof createInputsRig>[2]) => createInputsRig(store, () => now, rules);
    const every5 = (from: number, count: number, value: number, status = '00'): Sent[] =>
      Array.from({ length: count }, (_, n) => ['COD', value, 'mg/L', from + n * 5 * MINUTE, status]);

    it('[AL2] raises nothing from a pH of 40, a negative concentration, another unit or an unknown parameter, and says what was refused', async () => {
      const rig = rigOf(over('ph', 'BAD', 'pH', 9), over('cod', 'BAD', 'COD', 1));
      await rig.send('BAD', [
        ['pH', 7, '-', now - 5 * MINUTE],
        ['COD', 0.5, 'mg/L', now - 5 * MINUTE],
      ]);
      await rig.look();
      await rig.send('BAD', [
        ['pH', 40, '-', now],
        ['COD', -3, 'mg/L', now],
        ['COD', 20_000, 'µg/L', now],
        ['Vàng', 1, 'mg/L', now],
      ]);
      expect(await rig.look()).toEqual([]);
      expect(rig.lines).toEqual([]);
      expect(await reasons()).toEqual([
        expect.stringContaining('ngoài khoảng'),
        expect.stringContaining('số âm'),
        expect.stringContaining('không tự quy đổi'),
        expect.stringContaining('không có trong danh mục'),
      ]);
    });

    it('[AL2] [AL3] raises nothing from a logger a day ahead or a day behind, whatever it says', async () => {
      const rig = rigOf(over('clock', 'CLOCK', 'COD', 100));
      await rig.send('CLOCK', [['COD', 20, 'mg/L', now - 5 * MINUTE]]);
      await rig.look();
      await rig.send('CLOCK', [['COD', 500, 'mg/L', now + DAY]]);
      expect(await rig.look()).toEqual([]);
      await rig.send('CLOCK', [['COD', 500, 'mg/L', now - DAY]]);
      expect(await rig.look()).toMatchObject([{ input: { kind: 'late', from: now - DAY, to: now - DAY, count: 1, over: 1 } }]);
      expect(rig.lines).toEqual([]);
      expect((await reasons()).at(-1)).toContain('muộn hơn lúc nhận');
    });

    it('[AL2] [AL3] takes the same moment told with another value for late: it neither raises nor clears, and amends what is open', async () => {
      const rig = rigOf(over('twice', 'TWICE', 'COD', 100));
      const at = now - 10 * MINUTE;
      await rig.send('TWICE', [['COD', 20, 'mg/L', at]]);
      await rig.look();
      await rig.send('TWICE', [['COD', 300, 'mg/L', at]]);
      expect(await rig.look()).toMatchObject([{ input: { kind: 'late', count: 1, over: 1 } }]);
      expect(rig.lines).toEqual([]);
      await rig.send('TWICE', [['COD', 200, 'mg/L', now - 5 * MINUTE]]);
      await rig.look();
      await rig.send('TWICE', [['COD', 50, 'mg/L', now - 5 * MINUTE]]);
      await rig.look();
      await rig.send('TWICE', [['COD', 400, 'mg/L', now - 5 * MINUTE]]);
      await rig.look();
      expect(rig.lines.map(({ line }) => [line.kind, line.value, line.detail])).toEqual([
        ['raised', 200, null],
        ['amended', null, '1/0'],
        ['amended', 400, '1/1'],
      ]);
      expect(rig.stateOf('twice', 'tram:TWICE:COD')?.occurrence).toMatchObject({ active: true, worst: { value: 400 } });
    });

    it('[EV3] [AL1] watches an unknown station from its first file on where a rule means all of them, and not where it names another', async () => {
      const all = ruleOf('all', {
        ...over('x', 'x', 'COD', 100).body,
        target: { kind: 'datastream', stations: 'all', parameters: ['TSS'] },
      });
      const rig = rigOf(all, over('other', 'NOWHERE', 'COD', 1));
      await rig.look();
      await rig.send('NEW', [['TSS', 300, 'mg/L', now - MINUTE]]);
      await rig.look();
      expect(rig.lines.map(({ rule, subject, line }) => [rule, subject, line.kind])).toEqual([['all', 'tram:NEW:TSS', 'raised']]);
      expect(rig.stateOf('other', 'tram:NOWHERE:COD')).toBeUndefined();
    });

    it('[AL2] [EV1] raises no limit from an instrument that failed for a week, and says that nothing valid came', async () => {
      const silent = (id: string, target: Parameters<typeof ruleOf>[1]['target']) =>
        ruleOf(id, { target, condition: { kind: 'silent', afterMinutes: 400 }, priority: 'medium' });
      const rig = rigOf(
        over('limit', 'FAIL', 'COD', 100),
        silent('invalid', { kind: 'datastream', stations: ['FAIL'], parameters: 'all' }),
        silent('silent', { kind: 'station', stations: ['FAIL'] }),
      );
      const begun = now;
      await rig.send('FAIL', [
        ['COD', 20, 'mg/L', begun],
        ['pH', 7, '-', begun],
      ]);
      await rig.look();
      for (let file = 0; file < 28; file += 1) {
        now += 6 * HOUR;
        await rig.send('FAIL', [...every5(now - 71 * 5 * MINUTE, 72, 999, '02'), ['pH', 7, '-', now]]);
        if (file % 5 === 0) await rig.look();
      }
      await rig.look();
      expect(rig.lines.map(({ rule, subject, line }) => [rule, subject, line.kind, line.at - begun])).toEqual([
        ['invalid', 'tram:FAIL:COD', 'raised', 400 * MINUTE],
      ]);
      now += MINUTE;
      await rig.send('FAIL', [['COD', 20, 'mg/L', now]]);
      await rig.look();
      expect(rig.kinds()).toEqual(['raised', 'cleared']);
    }, 60_000);

    it('[AL3] raises nothing from 10,000 late rows after a gap, amends the alarm whose time they touch, and goes on with the newest', async () => {
      const rig = rigOf(over('gap', 'GAP', 'COD', 100), over('gap-delayed', 'GAP', 'COD', 100, 3_600));
      await rig.send('GAP', [['COD', 150, 'mg/L', now]]);
      await rig.look();
      expect(rig.kinds('gap')).toEqual(['raised']);
      now += 35 * DAY;
      const from = now - 10_000 * 5 * MINUTE;
      await rig.send('GAP', every5(from, 9_988, 900));
      await rig.look();
      expect(rig.lines.map(({ rule, line }) => [rule, line.kind, line.value, line.detail])).toEqual([
        ['gap', 'raised', 150, null],
        ['gap', 'amended', 900, '9988/9988'],
      ]);
      expect(rig.stateOf('gap-delayed', 'tram:GAP:COD')?.occurrence).toBeNull();
      await rig.send('GAP', every5(now - 11 * 5 * MINUTE, 12, 50));
      await rig.look();
      expect(rig.kinds()).toEqual(['raised', 'amended', 'cleared']);
    }, 60_000);
  });
}
