import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../contract/commands/index';
import { FEEDS } from '../../contract/feeds/index';
import { changedHold } from '../../contract/commands/alarmShapes';
import { TEST_ENGINES } from '../store/engines.rig';
import { COD, openAlarms, STATION, TSS, type AlarmRig } from './alarms.rig';

const RULE = 'nuoc-thai';
const cod = { rule: RULE, subject: COD };

describe.each(TEST_ENGINES)('what people hold back, on $name', (engine) => {
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
  const holdOf = async (subject: string) => (await rig.ask(FEEDS.alarms)).holds.find((hold) => hold.subject.key === subject);
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

  test('[AL8] a shelf over what the rule allows is refused with the most that it allows, and never cut', async () => {
    const shelf = { ...cod, shelf: 'timed', comment: 'Đang bảo trì' };
    for (const [each, minutes] of [
      ['timed', 61],
      ['once', 61],
      ['timed', 24 * 60 + 1],
    ] as const) {
      const refused = await rig.refused('alarm.shelve', { ...shelf, shelf: each, minutes });
      expect(refused).toMatchObject({ status: 400, detail: 'Quy tắc này chỉ cho tạm hoãn tối đa 1 giờ. Hãy chọn thời gian ngắn hơn.' });
    }
    expect(await holdOf(COD)).toBeUndefined();
    const { hold } = await rig.give(COMMANDS['alarm.shelve'], { ...shelf, minutes: 60 });
    expect(hold.shelved).toEqual({
      kind: 'timed',
      since: rig.now(),
      until: new Date(rig.clock.at.getTime() + 3_600_000).toISOString(),
      by: 'Người dùng tại máy',
      why: 'Đang bảo trì',
    });
    expect(await holdOf(COD)).toEqual(hold);
  });

  test('[AL8] [AL9] another shelf replaces it; what is raised meanwhile is journalled, and says that it was not announced', async () => {
    rig.wait(5);
    await rig.give(COMMANDS['alarm.shelve'], { ...cod, shelf: 'once', minutes: 20, comment: 'Chờ mẫu đối chứng' });
    expect((await holdOf(COD))?.shelved).toMatchObject({ kind: 'once', since: rig.now(), why: 'Chờ mẫu đối chứng' });
    const { id } = await raise();
    expect((await journal(id))[0]).toMatchObject({ kind: 'raised', detail: 'shelved' });
    await clear();
    expect(await kinds(id)).toEqual(['raised', 'cleared', 'unshelved']);
    expect(await holdOf(COD), 'once ends when it clears').toBeUndefined();
    const again = await rig.refused('alarm.unshelve', { ...cod, comment: 'Xong' });
    expect(again).toMatchObject({ status: 409, detail: expect.stringContaining('không còn tạm hoãn') });
    expect(changedHold.parse(again.current).hold.shelved).toBeNull();
  });

  test('[AL8] a shelf is taken back before its time, and the words of it are in the journal', async () => {
    await rig.give(COMMANDS['alarm.shelve'], { ...cod, shelf: 'timed', minutes: 30, comment: 'Nhầm' });
    const { hold } = await rig.give(COMMANDS['alarm.unshelve'], { ...cod, comment: 'Gác nhầm điều kiện' });
    expect(hold).toMatchObject({ shelved: null, outOfService: null });
    const { id } = await rig.openOf(COD);
    expect((await journal(id)).slice(-2)).toMatchObject([
      { kind: 'shelved', detail: expect.stringMatching(/Z$/) },
      { kind: 'unshelved', comment: 'Gác nhầm điều kiện', actor: 'Người dùng tại máy' },
    ]);
  });

  test('a condition that nothing was ever told of is held back too; out of service and back, each once', async () => {
    const tss = { rule: RULE, subject: TSS };
    const { hold } = await rig.give(COMMANDS['alarm.setService'], { ...tss, out: true, comment: 'Hiệu chuẩn đầu đo' });
    expect(hold.outOfService).toEqual({ by: 'Người dùng tại máy', at: rig.now(), why: 'Hiệu chuẩn đầu đo' });
    expect(await rig.refused('alarm.setService', { ...tss, out: true, comment: 'Lần nữa' })).toMatchObject({ status: 409 });
    const { id } = await raise(TSS);
    expect((await journal(id))[0]).toMatchObject({ kind: 'raised', detail: 'out-of-service' });
    await rig.give(COMMANDS['alarm.setService'], { ...tss, out: false, comment: 'Xong' });
    expect(await holdOf(TSS)).toBeUndefined();
    expect((await kinds(id)).at(-1)).toBe('in-service');
  });

  test('a command on a condition is held to the version of its open alarm, where it names one', async () => {
    const { version } = await rig.openOf(TSS);
    const shelf = { rule: RULE, subject: TSS, shelf: 'timed', minutes: 5, comment: 'Thử' };
    expect(await rig.refused('alarm.shelve', shelf, version - 1)).toMatchObject({ status: 409 });
    await rig.give(COMMANDS['alarm.shelve'], shelf, version);
    expect(await rig.refused('alarm.shelve', { ...shelf, subject: STATION }, null)).toMatchObject({ status: 404 });
    expect(await rig.refused('alarm.shelve', { ...shelf, rule: 'khong-co' }, null)).toMatchObject({ status: 404 });
    const { hold } = await rig.give(COMMANDS['alarm.shelve'], { ...shelf, rule: 'tram', subject: STATION }, 0);
    expect(hold.subject.key).toBe(STATION);
  });

  test('every act is in the audit with what it is about, what was refused too', async () => {
    const { rows } = await rig.store.read(null, ({ db }) =>
      sql<{
        line: string;
      }>`select distinct command || ' ' || outcome || ' ' || split_part(coalesce(subject, '–'), ':', 1) as line from audit order by 1`.execute(
        db,
      ),
    );
    expect(rows.map(({ line }) => line)).toEqual([
      'alarm.setService conflict alarm-condition',
      'alarm.setService done alarm-condition',
      'alarm.shelve conflict alarm-condition',
      'alarm.shelve done alarm-condition',
      'alarm.shelve refused alarm-condition',
      'alarm.unshelve conflict alarm-condition',
      'alarm.unshelve done alarm-condition',
    ]);
  });
});
