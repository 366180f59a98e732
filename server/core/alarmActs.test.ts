import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../contract/commands/index';
import { FEEDS } from '../../contract/feeds/index';
import { changedAlarm } from '../../contract/commands/alarmShapes';
import { TEST_ENGINES } from '../store/engines.rig';
import { COD, openAlarms, TSS, type AlarmRig } from './alarms.rig';

const RULE = 'nuoc-thai';
const SEEN = { comment: 'Đã nắm, đang kiểm tra' };

describe.each(TEST_ENGINES)('what people do to alarms, on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  let rig: AlarmRig;
  const raise = async (subject = COD) => {
    rig.wait(1);
    await rig.measure(RULE, subject, 140);
    return rig.openOf(subject, RULE);
  };
  const clear = async (subject = COD) => {
    rig.wait(1);
    await rig.measure(RULE, subject, 60);
  };
  const journal = async (alarm: string) => (await rig.ask(FEEDS.alarm, { alarm })).journal;
  const kinds = async (alarm: string) => (await journal(alarm)).map(({ kind }) => kind);
  beforeAll(async () => {
    if (engine.skip) return;
    rig = await openAlarms(engine);
    await rig.addRule(RULE);
    await rig.addRule('tram', {
      target: { kind: 'station', stations: 'all' },
      condition: { kind: 'silent', afterMinutes: 60 },
      priority: 'low',
    });
  });
  afterAll(async () => {
    if (!engine.skip) await rig.store.close();
  });

  test('[AL7] an acknowledgement names the version that was seen, is in the journal with who and why, and is told', async () => {
    const seen = await raise();
    const { seq } = (await rig.store.heads()).find(({ channel }) => channel === 'alarms') ?? { seq: 0 };
    const { alarm } = await rig.give(COMMANDS['alarm.acknowledge'], { alarm: seen.id, ...SEEN }, seen.version);
    expect(alarm).toMatchObject({ acknowledged: { by: 'Người dùng tại máy', ...SEEN }, active: true, version: seen.version + 1 });
    const line = (await journal(seen.id)).at(-1);
    expect(line).toMatchObject({ kind: 'acknowledged', actor: 'Người dùng tại máy', ...SEEN, version: seen.version + 1 });
    expect(await rig.published('alarms', seq)).toEqual([{ kind: 'alarm.changed', alarm, entries: [line] }]);
  });

  test('[AL7] another version is a conflict with the alarm as it is now; so is what was acknowledged already', async () => {
    const now = await rig.openOf(COD);
    const late = await rig.refused('alarm.acknowledge', { alarm: now.id, ...SEEN }, now.version - 1);
    expect(late).toMatchObject({ status: 409, detail: expect.stringContaining('diễn biến mới') });
    expect(changedAlarm.parse(late.current).alarm).toEqual(now);
    expect((await rig.refused('alarm.acknowledge', { alarm: now.id, ...SEEN }, now.version)).detail).toContain(
      'Người dùng tại máy đã tiếp nhận',
    );
    expect(await rig.refused('alarm.acknowledge', { alarm: now.id, ...SEEN }, null)).toMatchObject({ status: 400 });
    expect(await rig.refused('alarm.acknowledge', { alarm: 'cb-0-0', ...SEEN }, 1)).toMatchObject({ status: 404 });
  });

  test('[AL7] a late acknowledgement can silence neither a return nor a new alarm', async () => {
    await clear();
    const seen = await raise();
    await rig.give(COMMANDS['alarm.acknowledge'], { alarm: seen.id, ...SEEN }, seen.version);
    const held = await rig.openOf(COD);
    await rig.tell(RULE, COD, (now) => ({ kind: 'late', clock: now, from: now - 60_000, to: now, count: 1, over: 1, worst: null }));
    expect((await rig.openOf(COD)).version, 'late rows of its time are a line too').toBe(held.version + 1);
    await clear();
    expect((await rig.ask(FEEDS.alarms)).alarms, 'cleared and acknowledged is over').toEqual([]);
    const ended = await rig.refused('alarm.acknowledge', { alarm: seen.id, ...SEEN }, held.version);
    expect(ended).toMatchObject({ status: 409, detail: expect.stringContaining('đã kết thúc') });

    const first = await raise();
    expect(first.id).not.toBe(seen.id);
    await clear();
    await raise();
    const back = await rig.openOf(COD);
    expect(back).toMatchObject({ id: first.id, returns: 1, active: true });
    const late = await rig.refused('alarm.acknowledge', { alarm: first.id, ...SEEN }, first.version);
    expect(changedAlarm.parse(late.current).alarm).toEqual(back);
    expect((await rig.openOf(COD)).acknowledged).toBeNull();
  });

  test('[AL1] [AL12] what has cleared ends with its acknowledgement; its journal has no gap', async () => {
    await clear();
    const { id, version } = await rig.openOf(COD);
    const { alarm } = await rig.give(COMMANDS['alarm.acknowledge'], { alarm: id, ...SEEN }, version);
    expect(alarm.endedAt).not.toBeNull();
    expect(await kinds(id)).toEqual(['raised', 'cleared', 'returned', 'cleared', 'acknowledged', 'ended']);
    expect((await journal(id)).map((line) => line.version)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('what people write is kept as the engine can hold it', async () => {
    const { id, version } = await raise(TSS);
    const { alarm } = await rig.give(COMMANDS['alarm.acknowledge'], { alarm: id, comment: 'Đã nắm\u0000\uD800' }, version);
    expect(alarm.acknowledged?.comment).toBe('Đã nắm␀\uFFFD');
    expect(await rig.openOf(TSS)).toEqual(alarm);
  });

  test('[AL11] what ends with its rule, and has not been ended yet, is a conflict', async () => {
    const rule = await rig.addRule('sap-bo');
    await rig.measure('sap-bo', COD, 140);
    const open = await rig.openOf(COD, 'sap-bo');
    await rig.give(COMMANDS['alarmRule.retire'], { rule: rule.id, comment: 'Thay bằng quy tắc khác' }, 1);
    const refused = await rig.refused('alarm.acknowledge', { alarm: open.id, ...SEEN }, open.version);
    expect(refused).toMatchObject({ status: 409, detail: expect.stringContaining('sắp kết thúc') });
    const shelf = { rule: rule.id, subject: COD, shelf: 'once', minutes: 5, comment: 'Thử' };
    expect(await rig.refused('alarm.shelve', shelf)).toMatchObject({ status: 404 });
  });

  describe('a task that is given from an alarm', () => {
    const taskOf = (ref: string | null) => ({
      title: 'Kiểm tra trạm nước thải',
      body: null,
      origin: { kind: 'alarm', name: 'COD · Trạm mẫu 05', ref, path: `/canh-bao?canh-bao=${ref}` },
      leads: [{ name: 'Sở Y tế', agency: 'so-y-te', note: null }],
      person: null,
      coordinating: [],
      due: { kind: 'date', date: '2026-12-01' },
      recurrence: null,
    });

    test('is a line in its journal, of the same revision, and is named by it', async () => {
      const before = await rig.openOf(TSS);
      const { task } = await rig.give(COMMANDS['task.create'], taskOf(before.id));
      const after = await rig.openOf(TSS);
      expect(after).toEqual({ ...before, tasks: [task.id], version: before.version + 1 });
      expect((await journal(before.id)).at(-1)).toMatchObject({ kind: 'tasked', detail: task.id, actor: 'Người dùng tại máy' });
      expect(`nv-${(await journal(before.id)).at(-1)?.revision}`).toBe(task.id);
    });

    test('also when it has ended', async () => {
      const { id } = await rig.openOf(TSS);
      await clear(TSS);
      const { task } = await rig.give(COMMANDS['task.create'], taskOf(id));
      const { alarm, journal: lines } = await rig.ask(FEEDS.alarm, { alarm: id });
      expect(alarm?.endedAt).not.toBeNull();
      expect(alarm?.tasks).toContain(task.id);
      expect(lines.slice(-2).map(({ kind }) => kind)).toEqual(['ended', 'tasked']);
      expect(lines.map(({ version }) => version)).toEqual(lines.map((_, n) => n + 1));
    });

    test('of an alarm that there is not, is no task', async () => {
      expect(await rig.refused('task.create', taskOf('cb-0-0'))).toMatchObject({ status: 404 });
      expect((await rig.ask(FEEDS.tasks)).tasks).toHaveLength(2);
    });
  });
});
