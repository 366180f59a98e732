import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '../../contract/alarms';
import type { ConditionInput } from '../../contract/rules/alarms/condition';
import { toEntry } from '../core/alarms/toEntry';
import { TEST_ENGINES } from '../store/engines.rig';
import { COD_OVER_100, MINUTE, NOON, openAlarms, SILENT_20, type AlarmBench } from './alarms.rig';
import type { Evaluator } from './evaluator';
import { replayLog } from './replay.rig';

const COD = { ...COD_OVER_100, suppressedBy: ['im-lang'], escalation: [{ afterMinutes: 15, to: 'role:duty' }] };
const SLOW = { ...COD_OVER_100, name: 'COD vượt lâu', onDelaySeconds: 300, offDelaySeconds: 300, priority: 'low' as const };
type Step =
  | { do: 'file'; value: number; ago: number }
  | { do: 'wait'; minutes: number }
  | { do: 'acknowledge' | 'shelve' | 'out' | 'in' }
  | { do: 'disable' | 'enable' };
const file = (value: number, ago: number): Step => ({ do: 'file', value, ago });
const wait = (minutes: number): Step => ({ do: 'wait', minutes });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(60, 95, 150, 200), fc.constantFrom(0, 0, 0, 2, 30, 90)).map(([value, ago]) => file(value, ago)),
  },
  { weight: 5, arbitrary: fc.constantFrom(1, 5, 7, 22).map(wait) },
  { weight: 3, arbitrary: fc.constantFrom('acknowledge', 'shelve', 'out', 'in').map((what): Step => ({ do: what })) },
  { weight: 1, arbitrary: fc.constantFrom('disable', 'enable').map((what): Step => ({ do: what })) },
);
/** Everything that a journal may say, but a task. */
const act = (what: 'acknowledge' | 'shelve' | 'out' | 'in' | 'disable' | 'enable'): Step => ({ do: what });
const SCENES: Step[][] = [
  [file(150, 0), wait(16), file(200, 0), act('acknowledge'), wait(5), file(60, 0), wait(5), file(150, 0), file(170, 1)],
  [act('out'), act('in'), act('shelve'), wait(12), wait(10), file(160, 0), wait(1), file(60, 0)],
  [file(150, 10), act('acknowledge'), wait(1), file(150, 0), file(60, 0), act('acknowledge'), file(150, 0)],
  [wait(2), file(60, 0), act('acknowledge'), file(190, 1), wait(3), file(150, 0), act('disable'), act('enable')],
];
const inputs: Record<'acknowledge' | 'shelve' | 'out' | 'in', (clock: number) => ConditionInput> = {
  acknowledge: (clock) => ({ kind: 'acknowledge', clock, actor: 'Lan', comment: 'Đã nắm' }),
  shelve: (clock) => ({ kind: 'shelve', clock, actor: 'Lan', comment: 'Bảo trì', shelf: 'timed', until: clock + 10 * MINUTE }),
  out: (clock) => ({ kind: 'service', clock, actor: 'Lan', comment: 'Sửa trạm', out: true }),
  in: (clock) => ({ kind: 'service', clock, actor: 'Lan', comment: 'Sửa xong', out: false }),
};

type Lines = Awaited<ReturnType<AlarmBench['journal']>>;
const of = (lines: Lines, station: string): Lines => lines.filter(({ subject }) => new RegExp(`^tram:${station}(:|$)`).test(subject));

const take = async (bench: AlarmBench, station: string, step: Step, on: { is: boolean }): Promise<void> => {
  switch (step.do) {
    case 'wait':
      bench.clock.at += step.minutes * MINUTE;
      return;
    case 'file':
      return bench.take(bench.file(station, { COD: step.value }, (bench.clock.at - NOON) / MINUTE - step.ago));
    case 'disable':
    case 'enable':
      on.is = step.do === 'enable';
      return void (await bench.save('cod', { ...COD, enabled: on.is }));
    default:
      if (on.is) await bench.act('cod', `tram:${station}:COD`, inputs[step.do]);
  }
};

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`evaluators that are ended on ${engine.name}`, () => {
    let calm: AlarmBench;
    let rough: AlarmBench;
    let evaluator: Evaluator;
    beforeAll(async () => {
      [calm, rough] = [await openAlarms(engine), await openAlarms(engine)];
      for (const bench of [calm, rough]) {
        await bench.save('cod', COD);
        await bench.save('cod-lau', SLOW);
        await bench.save('im-lang', SILENT_20);
      }
      evaluator = calm.evaluator();
    }, 60_000);
    afterAll(async () => {
      await calm.store.close();
      await rough.store.close();
    });

    it('[AL5] [AL6] a new evaluator after every step writes what one that never ended writes, and the log gives the journal again', async () => {
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 6, maxLength: 14 }), async (steps) => {
          const station = `S${(runs += 1)}`;
          const on = { calm: { is: true }, rough: { is: true } };
          // So that there is a condition to act on.
          for (const step of [
            file(60, 0),
            wait(5),
            ...steps,
            ...(steps.some((each) => each.do === 'disable') ? [{ do: 'enable' } as const] : []),
          ]) {
            await take(calm, station, step, on.calm);
            await evaluator.look();
            await take(rough, station, step, on.rough);
            await rough.evaluator().look();
          }
          expect(of(await rough.journal(), station)).toEqual(of(await calm.journal(), station));
        }),
        // The stores remember: what comes after a failure says nothing.
        { numRuns: 6, endOnFailure: true, examples: [[SCENES.flat()]] },
      );
      const journal = await rough.journal();
      const said = new Set(journal.map(({ body }) => body.kind));
      expect(ENTRY_KINDS.filter((kind) => !said.has(kind))).toEqual(['tasked']);
      const written = journal.map(({ rule, subject, body: { revision: _, at, ...line } }) => ({
        of: `${rule} ${subject}`,
        ...line,
        at: Date.parse(at),
      }));
      const again = [...(await replayLog(rough.store))].flatMap(([name, lines]) =>
        lines.map((line) => ({ of: name, ...toEntry(line, 0), at: line.at })),
      );
      const inOrder = (lines: readonly { of: string; version: number; at: number }[]) =>
        lines.toSorted((a, b) => (a.of === b.of ? a.at - b.at || a.version - b.version : a.of < b.of ? -1 : 1));
      expect(inOrder(again.map(({ revision: _, ...line }) => line))).toEqual(inOrder(written));
    }, 240_000);
  });
}
