import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlarmCondition, AlarmTarget } from '../../../contract/alarms';
import type { Limit } from '../../../contract/environment';
import { recordThings, publishThings } from '../../ingest/environment/recordThings';
import { forgetTold } from '../../ingest/environment/forgetTold';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { createInputsRig, ruleOf, type Sent } from '../inputs.rig';
import type { Told } from './told';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 17:00 in Vietnam. */
const NOW = Date.parse('2026-11-22T10:00:00Z');

const limit = (more: Partial<Extract<AlarmCondition, { kind: 'limit' }>>): AlarmCondition => ({
  kind: 'limit',
  averaging: 'instant',
  op: 'gt',
  limit: 'in-force',
  hysteresis: 0,
  minimumCoverage: 75,
  ...more,
});
const stream = (station: string, parameter = 'COD'): AlarmTarget => ({ kind: 'datastream', stations: [station], parameters: [parameter] });
const hourOf = (parameter: string, unit: string, from: number, value: number, count = 12, status = '00'): Sent[] =>
  Array.from({ length: count }, (_, n) => [parameter, value, unit, from + n * 5 * MINUTE, status]);
const kindsOf = (told: readonly Told[]) => told.map(({ input }) => input.kind);

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`what a series of revisions tells conditions on ${engine.name}`, () => {
    let store: Store;
    let now = NOW;
    beforeAll(async () => {
      store = await engine.open(() => new Date(now));
    }, 60_000);
    afterAll(() => store.close());
    // Revisions are never dated before those already made: the tests go on in time.
    const rigOf = (...rules: Parameters<typeof createInputsRig>[2]) => createInputsRig(store, () => now, rules);
    const register = (id: string, kind: 'wastewater' | 'ambient-air', limits: Partial<Limit>[]) =>
      store.write('test', 'register', async (view) => {
        const thing = {
          id,
          name: `Trạm ${id}`,
          kind,
          owner: null,
          place: null,
          area: null,
          licence: null,
          provenance: 'imported' as const,
        };
        const whole = limits.map((each) => ({
          parameter: 'COD',
          unit: 'mg/L',
          averaging: 'instant' as const,
          low: null,
          high: 100,
          origin: 'licence' as const,
          basis: 'Giấy phép thử',
          validFrom: '2026-01-01',
          validTo: null,
          ...each,
        }));
        await recordThings(view, [{ thing, sets: [], limits: whole }]);
        await publishThings(view, [id]);
      });

    it('[IN2] notes which measurements a revision told, of a file that tells nothing new none, and forgets what the evaluator has passed', async () => {
      const rig = rigOf();
      const before = (await rig.toldRows()).length;
      await rig.send('NOTE', [
        ['COD', 1, 'mg/L', now - HOUR],
        ['COD', 2, 'mg/L', now],
        ['pH', 7, '-', now],
      ]);
      expect(await rig.toldRows()).toHaveLength(before + 2);
      await rig.send('NOTE', [['COD', 2, 'mg/L', now]]);
      expect(await rig.toldRows()).toHaveLength(before + 2);
      const cursor = await store.read(null, async ({ revision }) => Promise.resolve(revision));
      await rig.send('NOTE', [['COD', 3, 'mg/L', now]]);
      await store.record(async ({ db }) => {
        await sql`update alarm_evaluator set cursor = ${cursor}`.execute(db);
      });
      await forgetTold(store);
      const { rows } = await store.read(null, ({ db }) =>
        sql`select t.observed_from = t.observed_to as one, d.parameter from reading_told t join datastream d on d.id = t.datastream`.execute(
          db,
        ),
      );
      expect(rows).toEqual([{ one: true, parameter: 'COD' }]);
    });

    it('[AL5] tells the same of revisions asked one by one and all at once, late and corrected ones among them', async () => {
      await register('SAME', 'wastewater', [
        { averaging: '1h', high: 100 },
        { averaging: 'instant', high: 150 },
      ]);
      const rules = (['instant', '1h', '8h', '24h'] as const).map((averaging) =>
        ruleOf(`same-${averaging}`, {
          target: { kind: 'datastream', stations: ['SAME'], parameters: 'all' },
          condition: limit({
            averaging,
            minimumCoverage: 10,
            limit: averaging === '8h' || averaging === '24h' ? 90 : 'in-force',
          }),
        }),
      );
      const more = [
        ruleOf('same-silent', { target: { kind: 'station', stations: ['SAME'] }, condition: { kind: 'silent', afterMinutes: 30 } }),
        ruleOf('same-change', { target: stream('SAME'), condition: { kind: 'change', direction: 'either', by: 20, withinMinutes: 60 } }),
      ];
      const [each, once] = [rigOf(...rules, ...more), rigOf(...rules, ...more)];
      await each.send('SAME', [['COD', 50, 'mg/L', now]]);
      const pieces = [...(await each.look())];
      await once.look();
      for (let n = 1; n < 28; n += 1) {
        now += 5 * MINUTE;
        const value = 60 + ((n * 37) % 130);
        if (n % 9 === 0) await each.send('SAME', hourOf('COD', 'mg/L', now - 4 * HOUR + n * 1_000, value, 6));
        else await each.send('SAME', [['COD', value, 'mg/L', now - (n % 13 === 0 ? 10 * MINUTE : 0), n % 7 === 0 ? '01' : '00']]);
        pieces.push(...(await each.look()));
      }
      const whole = await once.look();
      expect(whole).toEqual(pieces);
      expect(new Set(kindsOf(whole))).toEqual(new Set(['sample', 'late', 'heard']));
      expect(once.lines).toEqual(each.lines);
      expect(once.lines.length).toBeGreaterThan(6);
    }, 60_000);
  });
}
