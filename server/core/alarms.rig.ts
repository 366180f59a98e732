import * as z from 'zod/mini';
import type { Alarm, AlarmRule, AlarmRuleBody } from '../../contract/alarms';
import { aRuleBody } from '../../contract/alarms.fixture';
import { change } from '../../contract/events';
import { alarms as openAlarmsFeed } from '../../contract/feeds/alarms';
import type { ConditionInput, Sample } from '../../contract/rules/alarms/condition';
import { recordAlarmRules } from '../ingest/recordAlarmRules';
import { seedPlans } from '../ingest/seedPlans';
import { seedSources } from '../ingest/seedSources';
import { seedStations } from '../ingest/environment/seedStations';
import { dataFolder } from '../sources/dataFolder';
import type { TEST_ENGINES } from '../store/engines.rig';
import type { Store } from '../store/store';
import { loadBook } from './alarms/loadBook';
import { writeBook } from './alarms/writeBook';
import type { Context } from './answer';
import { asksOf } from './asks.rig';

export const COD = 'tram:SIM_MAU_05:COD';
export const TSS = 'tram:SIM_MAU_05:TSS';
export const STATION = 'tram:SIM_MAU_05';

export const ruleBody = (more: Partial<AlarmRuleBody> = {}): AlarmRuleBody =>
  aRuleBody({
    name: 'Nước thải vượt giới hạn',
    target: { kind: 'datastream', stations: 'all', parameters: ['COD', 'TSS'] },
    condition: { kind: 'limit', averaging: 'instant', op: 'gt', limit: 100, hysteresis: 5, minimumCoverage: 0 },
    priority: 'critical',
    owner: 'so-nnmt',
    basis: 'Giấy phép mẫu',
    ...more,
  });
/** 140 is over the limit of 100, 60 is back. */
export const sample = (at: number, value: number): Sample => ({
  at,
  value,
  limit: 100,
  over: value > 100,
  back: value < 95,
  badness: value / 100 - 1,
});

/** On a store and the clock that it goes by: the sample stations, what is told to conditions, given as commands and asked of feeds. */
export const alarmsOn = async (store: Store, clock: { at: Date }) => {
  const data = dataFolder('data');
  await store.ensureChannels([
    'alarms',
    'alarm-rules',
    'stations',
    'station-averages',
    'tasks',
    'sources',
    'indicators',
    'notifications',
    'roster',
  ]);
  await seedSources(store, 'data');
  await seedStations(store, data, { simulated: true });
  await seedPlans(store, data);
  const context: Context = { store, now: () => clock.at, stationName: String, provenanceOf: () => 'imported' };
  const { ask, give, refused } = asksOf(context);
  const tell = (rule: string, subject: string, input: (now: number) => ConditionInput): Promise<Alarm[]> =>
    store.write('evaluator', 'alarms', async (view) => {
      const book = await loadBook(view.db, view.revision, { rule, subject });
      book.take(rule, subject, input(Date.parse(view.at)));
      return (await writeBook(view, book)).alarms;
    });
  return {
    store,
    clock,
    context,
    data,
    ask,
    give,
    /** Moves the clock on by so many minutes. */
    wait: (minutes: number) => void (clock.at = new Date(clock.at.getTime() + minutes * 60_000)),
    now: () => clock.at.toISOString(),
    refused,
    /** A rule as the seed brings it, unchecked. */
    addRule: (id: string, more: Partial<AlarmRuleBody> = {}) =>
      store.write('seed', 'rules', async (view): Promise<AlarmRule> => {
        const rule: AlarmRule = { id, version: 1, body: ruleBody(more), savedBy: 'Hệ thống', savedAt: view.at, retired: null };
        await recordAlarmRules(view, [rule]);
        return rule;
      }),
    tell,
    /** Its newest datum, of this very minute, has this value. */
    measure: (rule: string, subject: string, value: number) =>
      tell(rule, subject, (now) => ({ kind: 'sample', clock: now, sample: sample(now, value) })),
    /** The open alarm of a condition. */
    openOf: async (subject: string, rule?: string): Promise<Alarm> => {
      const { alarms } = await ask(openAlarmsFeed);
      const found = alarms.find((alarm) => alarm.subject.key === subject && (rule === undefined || alarm.rule === rule));
      if (!found) throw new Error(`no open alarm of ${subject}`);
      return found;
    },
    published: async (channel: string, since = 0) =>
      (await store.tail(channel, since, 10_000))?.rows.flatMap(({ changes }) => z.array(change).parse(changes)) ?? [],
  };
};
export type AlarmRig = Awaited<ReturnType<typeof alarmsOn>>;

/** The same on a store of its own: for tests. */
export const openAlarms = async (engine: (typeof TEST_ENGINES)[number]): Promise<AlarmRig> => {
  const clock = { at: new Date('2026-11-22T02:00:00Z') };
  return alarmsOn(await engine.open(() => clock.at), clock);
};
