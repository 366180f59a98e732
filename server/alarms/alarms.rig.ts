import { sql } from 'kysely';
import * as z from 'zod/mini';
import { alarmEntry, type AlarmRule, type AlarmRuleBody } from '../../contract/alarms';
import { aRuleBody } from '../../contract/alarms.fixture';
import { change, type Change } from '../../contract/events';
import { ALARMS_CHANNEL } from '../../contract/feeds/alarms';
import type { ConditionInput } from '../../contract/rules/alarms/condition';
import { loadBook } from '../core/alarms/loadBook';
import { writeBook } from '../core/alarms/writeBook';
import { ingestStationFiles } from '../ingest/ingestStationFiles';
import { recordAlarmRules } from '../ingest/recordAlarmRules';
import type { StationFile } from '../ingest/stationFile';
import { readOpenAlarms } from '../store/rows/storedAlarms';
import type { TEST_ENGINES } from '../store/engines.rig';
import { createEvaluator } from './evaluator';

export const MINUTE = 60_000;
export const NOON = Date.parse('2026-11-22T05:00:00Z');
const stations = { provenanceOf: () => 'imported' as const, nameOf: (station: string) => `Trạm ${station}` };
export const iso = (minutes: number): string => new Date(NOON + minutes * MINUTE).toISOString();

export const over = (limit: number, hysteresis = 10): AlarmRuleBody['condition'] => ({
  kind: 'limit',
  averaging: 'instant',
  op: 'gt',
  limit,
  hysteresis,
  minimumCoverage: 0,
});

/** A limit of 100 on COD everywhere, at once. */
export const COD_OVER_100 = aRuleBody({
  name: 'COD vượt 100',
  target: { kind: 'datastream', stations: 'all', parameters: ['COD'] },
  condition: over(100),
});
export const SILENT_20: AlarmRuleBody = {
  ...COD_OVER_100,
  name: 'Trạm mất tín hiệu',
  target: { kind: 'station', stations: 'all' },
  condition: { kind: 'silent', afterMinutes: 20 },
  priority: 'medium',
};

const lineRow = z.object({ alarm: z.string(), rule: z.string(), subject: z.string(), body: alarmEntry });

/** A store with a clock of its own, files of stations, rules, acts and evaluators: for tests of alarms. */
export const openAlarms = async (engine: (typeof TEST_ENGINES)[number]) => {
  const clock = { at: NOON };
  const now = (): Date => new Date(clock.at);
  const store = await engine.open(now);
  await store.ensureChannels([ALARMS_CHANNEL]);
  let files = 0;
  const file = (station: string, values: Record<string, number>, minute: number): StationFile => ({
    name: `${station}_${(files += 1)}.txt`,
    sha256: `sha-${files}`,
    station,
    receivedAt: now(),
    rows: Object.entries(values).map(([parameter, value]) => ({
      parameter,
      value,
      unit: 'mg/L',
      observedAt: new Date(NOON + minute * MINUTE).toISOString(),
      status: '00',
    })),
    refused: [],
  });
  const rules = new Map<string, AlarmRule>();
  return {
    store,
    clock,
    now,
    file,
    take: (...given: StationFile[]) => ingestStationFiles(store, given, stations),
    /** A new version of a rule. */
    save: (id: string, body: AlarmRuleBody, retired: AlarmRule['retired'] = null): Promise<unknown> => {
      const version = (rules.get(id)?.version ?? 0) + 1;
      const rule: AlarmRule = { id, version, body, savedBy: 'Cán bộ trực', savedAt: now().toISOString(), retired };
      rules.set(id, rule);
      return store.write('test', 'rule', (view) => recordAlarmRules(view, [rule]));
    },
    /** What a person does to a condition, as a command does it. */
    act: (rule: string, subject: string, input: (clock: number) => ConditionInput) =>
      store.write('test', 'act', async (view) => {
        const book = await loadBook(view.db, view.revision, { rule, subject });
        book.take(rule, subject, input(Date.parse(view.at)));
        return writeBook(view, book);
      }),
    evaluator: (holder = 'test', beganAt?: number) =>
      createEvaluator({ store, now, holder, log: { info: () => undefined }, ...(beganAt !== undefined && { beganAt }) }),
    open: () => store.read(null, ({ db, revision }) => readOpenAlarms(db, revision)),
    journal: async () => {
      const { rows } = await store.read(null, ({ db }) =>
        sql`select e.alarm, a.rule, a.subject, e.body from alarm_entry e join alarm a on a.id = e.alarm and a.until is null
          order by a.raised_at, a.rule, a.subject, a.id, e.version`.execute(db),
      );
      return rows.map((row) => lineRow.parse(row));
    },
    told: async (): Promise<Extract<Change, { kind: 'alarm.changed' }>[]> =>
      ((await store.tail(ALARMS_CHANNEL, 0, 100_000))?.rows ?? [])
        .flatMap(({ changes }) => z.array(change).parse(changes))
        .filter((each) => each.kind === 'alarm.changed'),
    revision: () => store.read(null, async ({ revision }) => revision),
  };
};
export type AlarmBench = Awaited<ReturnType<typeof openAlarms>>;
