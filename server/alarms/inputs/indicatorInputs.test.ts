import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlarmCondition } from '../../../contract/alarms';
import { by, observed, whole } from '../../core/indicatorEngine.rig';
import { recordIndicators } from '../../ingest/recordIndicators';
import { restoreObservations } from '../../ingest/restoreObservations';
import { createSourceWatch } from '../../ingest/sourceWatch';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { createInputsRig, ruleOf } from '../inputs.rig';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 17:00 in Vietnam. */
const NOW = Date.parse('2026-11-22T10:00:00Z');
const of = (set: string, over: 'whole' | 'areas' = 'whole') => ({ kind: 'indicator' as const, set, indicator: 'A.1', over });
const below = (limit: number): AlarmCondition => ({
  kind: 'limit',
  averaging: 'instant',
  op: 'lt',
  limit,
  hysteresis: 0,
  minimumCoverage: 0,
});
const area = (member: string) => ({ breakdown: [{ dimension: 'area', member }] });
const plan = (number: number, more: object = {}) => observed(number, { role: 'plan', basis: 'nq-01', observedAt: null, ...more });

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`what figures and sources tell conditions on ${engine.name}`, () => {
    let store: Store;
    let now = NOW;
    beforeAll(async () => {
      store = await engine.open(() => new Date(now));
    }, 60_000);
    afterAll(() => store.close());
    const rigOf = (...rules: Parameters<typeof createInputsRig>[2]) => createInputsRig(store, () => now, rules);
    const tell = async (set: string, ...observations: object[]): Promise<number> => {
      now += MINUTE;
      const { revision } = await recordIndicators(store, { ...whole, set: { ...whole.set, id: set }, observations }, by('test'));
      if (revision === null) throw new Error('nothing was new');
      return revision;
    };

    it('[AL2] [AL11] judges the newest period when a rule begins, however old it is, and again whenever its figure is told anew', async () => {
      await tell('set-a', observed(61), observed(90, { period: '2026-Q2' }));
      const rig = rigOf(ruleOf('low', { target: of('set-a'), condition: below(70) }));
      await rig.look();
      // It holds by the data since the end of its period.
      expect(rig.lines.map(({ subject, line }) => [subject, line.kind, line.value])).toEqual([['chi-tieu:set-a/A.1', 'raised', 61]]);
      expect(rig.stateOf('low', 'chi-tieu:set-a/A.1')?.occurrence?.activeAt).toBe(Date.parse('2026-10-01T00:00:00+07:00'));
      // A correction of what is known now, seen at the same moment.
      await tell('set-a', observed(72));
      await rig.look();
      await tell('set-a', observed(65));
      await rig.look();
      expect(rig.kinds()).toEqual(['raised', 'cleared', 'returned']);
      // An open period counts as it stands.
      await tell('set-a', observed(75, { period: '2026-11', observedAt: '2026-11-20T00:00:00+07:00' }));
      await rig.look();
      expect(rig.kinds().at(-1)).toBe('cleared');
    });

    it('[AL3] takes figures of older periods for late', async () => {
      await tell('set-b', observed(80));
      const rig = rigOf(ruleOf('late', { target: of('set-b'), condition: below(70) }));
      await rig.look();
      await tell('set-b', observed(10, { period: '2025-Q4' }), observed(75, { period: '2026-Q1' }), observed(20, { period: '2026-Q2' }));
      expect((await rig.look()).map(({ input }) => input)).toMatchObject([
        { kind: 'late', count: 3, over: 2, from: Date.parse('2026-01-01T00:00:00+07:00'), worst: { value: 10 } },
      ]);
      expect(rig.lines).toEqual([]);
    });

    it('[AL1] [AL2] judges each area by its own path, or by that of the whole where it is a share, and anew when the path moves', async () => {
      await tell('set-c', observed(55, area('99002')), observed(64, area('99001')), plan(70), plan(60, area('99001')));
      const rig = rigOf(ruleOf('path', { target: of('set-c', 'areas'), condition: { kind: 'off-path', by: 10 } }));
      await rig.look();
      expect(rig.lines.map(({ subject, line }) => [subject, line.kind, line.value])).toEqual([['chi-tieu:set-c/A.1@99002', 'raised', 55]]);
      await tell('set-c', plan(64));
      await rig.look();
      expect(rig.kinds()).toEqual(['raised', 'cleared']);
      await tell('set-c', plan(75, area('99001')));
      await rig.look();
      expect(rig.lines.slice(2).map(({ subject, line }) => [subject, line.kind])).toEqual([['chi-tieu:set-c/A.1@99001', 'raised']]);
    });

    it('[AL2] lets an alarm go with the figure that it rests on, when that is taken back', async () => {
      await tell('set-d', plan(70, { period: '2026-Q2' }));
      const rig = rigOf(ruleOf('back', { target: of('set-d'), condition: below(70) }));
      await rig.look();
      const first = await tell('set-d', observed(20));
      await rig.look();
      now += MINUTE;
      await store.write('test', 'undo', (view) => restoreObservations(view, first));
      await rig.look();
      expect(rig.kinds()).toEqual(['raised', 'cleared']);
    });

    it('[AL4] tells every passage of a source by the journal of the watch, and raises by the clock', async () => {
      const rule = ruleOf('dead', {
        target: { kind: 'source', sources: 'all' },
        condition: { kind: 'source-state', from: 'stale' },
        onDelaySeconds: 600,
      });
      const rig = rigOf(rule);
      const watch = createSourceWatch(store, () => new Date(now));
      const begin = now;
      await rig.send('SRC', [['COD', 20, 'mg/L', begin]]);
      await watch.look();
      await rig.look();
      now = begin + 20 * MINUTE;
      await watch.look();
      await rig.look();
      expect(rig.lines).toEqual([]);
      now = begin + 2 * HOUR;
      await rig.look();
      const [raised] = rig.lines.filter(({ subject }) => subject === 'nguon:station:SRC');
      // Stale after a quarter of an hour, journalled at twenty minutes; the delay runs from when the centre knew.
      expect(raised?.line).toMatchObject({ kind: 'raised', at: begin + 30 * MINUTE });
      await rig.send('SRC', [['COD', 20, 'mg/L', now]]);
      await watch.look();
      await rig.look();
      expect(rig.lines.filter(({ subject }) => subject === 'nguon:station:SRC').map(({ line }) => line.kind)).toEqual([
        'raised',
        'cleared',
      ]);
    });
  });
}
