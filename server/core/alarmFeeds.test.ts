import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../contract/commands/index';
import { FEEDS } from '../../contract/feeds/index';
import type { Alarm } from '../../contract/alarms';
import { TEST_ENGINES } from '../store/engines.rig';
import { answer } from './answer';
import { COD, openAlarms, TSS, type AlarmRig } from './alarms.rig';

const RULE = 'nuoc-thai';
const COD_6 = 'tram:SIM_MAU_06:COD';

describe.each(TEST_ENGINES)('feeds of alarms, on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  let rig: AlarmRig;
  const acknowledge = ({ id, version }: Alarm) => rig.give(COMMANDS['alarm.acknowledge'], { alarm: id, comment: 'Đã nắm' }, version);
  const over = async (subject: string) => {
    await rig.measure(RULE, subject, 140);
    return rig.openOf(subject);
  };
  /** What has a channel that moves as data come is asked of the newest moment that was told. */
  const tellAverages = () =>
    rig.store.write('test', 'averages', (view) =>
      view.publish('station-averages', [{ kind: 'averages.changed', stations: ['SIM_MAU_05'] }]),
    );
  const performance = (days = '1', asOf: string | null = null) => rig.ask(FEEDS['alarm-performance'], { days }, asOf);
  beforeAll(async () => {
    if (engine.skip) return;
    rig = await openAlarms(engine);
    await rig.addRule(RULE);
    await rig.addRule('thap', { priority: 'low', name: 'Để biết' });
  });
  afterAll(async () => {
    if (!engine.skip) await rig.store.close();
  });

  test('before anything was raised every feed answers, and an alarm that nobody knows is null', async () => {
    expect(await rig.ask(FEEDS.alarms)).toEqual({ alarms: [], holds: [] });
    expect(await rig.ask(FEEDS.alarm, { alarm: 'cb-0-0' })).toEqual({ alarm: null, journal: [] });
    expect(await rig.ask(FEEDS['alarm-history'], { days: '7' })).toMatchObject({ total: 0, alarms: [] });
    expect(await performance()).toMatchObject({ announced: 0, peakHour: null, floods: [], acknowledgement: null, most: [], standing: [] });
  });

  test('[FD4] the open alarms, what is held back, and a journal stand as of a moment as they stood then', async () => {
    rig.wait(10);
    const first = await over(COD);
    const atFirst = rig.now();
    rig.wait(1);
    const second = await over(TSS);
    await rig.give(COMMANDS['alarm.shelve'], { rule: RULE, subject: TSS, shelf: 'timed', minutes: 30, comment: 'Bảo trì' });
    const atSecond = rig.now();
    const shelved = await rig.openOf(TSS);
    rig.wait(1);
    await acknowledge(first);
    await rig.measure(RULE, COD, 60);
    await rig.give(COMMANDS['alarm.unshelve'], { rule: RULE, subject: TSS, comment: 'Xong' });
    expect((await rig.ask(FEEDS.alarms)).alarms.map(({ id }) => id)).toEqual([second.id]);
    expect(await rig.ask(FEEDS.alarms, {}, atFirst)).toEqual({ alarms: [first], holds: [] });
    const then = await rig.ask(FEEDS.alarms, {}, atSecond);
    expect(then.alarms, 'the newest first').toEqual([shelved, first]);
    expect(then.holds).toMatchObject([{ rule: RULE, subject: { key: TSS }, shelved: { why: 'Bảo trì' } }]);
    const now = await rig.ask(FEEDS.alarm, { alarm: first.id });
    expect(now.journal.map(({ kind, version }) => [version, kind])).toEqual([
      [1, 'raised'],
      [2, 'acknowledged'],
      [3, 'cleared'],
      [4, 'ended'],
    ]);
    expect(await rig.ask(FEEDS.alarm, { alarm: first.id }, atSecond)).toEqual({ alarm: first, journal: now.journal.slice(0, 1) });
  });

  test('the history has what was raised in the days before the newest telling, ended or not, as it stood then', async () => {
    const history = (days: string, asOf: string | null = null) => rig.ask(FEEDS['alarm-history'], { days }, asOf);
    const before = await history('1');
    expect(before).toMatchObject({ to: rig.now(), total: 2 });
    expect(before.alarms.map(({ subject, endedAt }) => [subject.key, endedAt !== null])).toEqual([
      [TSS, false],
      [COD, true],
    ]);
    const then = rig.now();
    rig.wait(23 * 60 + 59);
    expect(await history('1'), 'the clock alone moves nothing').toEqual(before);
    await tellAverages();
    expect((await history('1')).alarms.map(({ subject }) => subject.key)).toEqual([TSS]);
    expect(await history('7')).toMatchObject({ total: 2, to: rig.now() });
    expect(await history('1', then)).toEqual(before);
  });

  test('[AL14] the figures count what was announced, and name what stands and what chatters', async () => {
    const tss = await rig.openOf(TSS);
    rig.wait(30);
    await tellAverages();
    const figures = await performance('7');
    expect(figures).toMatchObject({ announced: 2, heldBack: 0, perDay: 2 / 7, timeInFlood: 0, chattering: [] });
    expect(figures.standing, 'active for over 24 hours').toEqual([tss]);
    expect(figures.acknowledgement).toEqual({ median: 2, p95: 2, count: 1, escalated: 0 });
    expect(figures.perDays.at(0)?.day).toBe('2026-11-16');

    for (let time = 0; time < 3; time += 1) {
      rig.wait(1);
      await rig.measure(RULE, TSS, 60);
      rig.wait(1);
      await rig.measure(RULE, TSS, 140);
    }
    rig.wait(1);
    await rig.give(COMMANDS['alarm.shelve'], { rule: 'thap', subject: COD, shelf: 'timed', minutes: 60, comment: 'Thử' });
    await rig.measure('thap', COD, 140);
    const busy = await performance();
    expect(busy).toMatchObject({ announced: 3, heldBack: 1, standing: [], peakTenMinutes: { count: 3 }, peakHour: { count: 3 } });
    expect(busy.chattering).toMatchObject([{ rule: RULE, ruleName: 'Nước thải vượt giới hạn', subject: { key: TSS }, most: 3 }]);
    expect(busy.most).toMatchObject([{ subject: { key: TSS }, count: 3, share: 100 }]);
    expect(busy.split).toEqual([
      { priority: 'critical', count: 3 },
      { priority: 'high', count: 0 },
      { priority: 'medium', count: 0 },
      { priority: 'low', count: 0 },
    ]);
  });

  test('[AL14] ten announced in ten minutes are a flood', async () => {
    const before = await performance();
    const began = rig.clock.at.getTime();
    for (let n = 0; n < 10; n += 1) {
      rig.wait(0.25);
      await rig.measure(RULE, COD_6, 60);
      rig.wait(0.25);
      await rig.measure(RULE, COD_6, 140);
    }
    rig.wait(60);
    await tellAverages();
    const [flood, ...others] = (await performance()).floods;
    expect(before.floods).toEqual([]);
    expect(others).toEqual([]);
    expect(flood?.count).toBeGreaterThanOrEqual(10);
    expect(Date.parse(flood?.from ?? '')).toBeGreaterThan(began);
    expect((await performance()).timeInFlood).toBeGreaterThan(0);
  });

  test('[AC1] who may see alarms alone is not told by them what stations say', async () => {
    const principal = { id: 'x', name: 'X', scopes: new Set(['alarms']) };
    const asked = (feed: string, params: Record<string, string>) => answer({ feed, params, asOf: null }, principal, rig.context);
    await expect(asked('alarm-performance', { days: '7' })).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await asked('alarms', {})).envelope.feed).toBe('alarms');
  });

  test('[FD6] the same question has the same answer until something is told on its channels', async () => {
    const asked = await performance();
    rig.wait(5);
    await rig.store.write('test', 'elsewhere', (view) => view.publish('tasks', []));
    expect(await performance()).toEqual(asked);
    await tellAverages();
    expect((await performance()).to).toBe(rig.now());
  });
});
