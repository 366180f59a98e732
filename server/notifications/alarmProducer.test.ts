import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alarmAcknowledge, alarmShelve } from '../../contract/commands/alarmActs';
import { alarmDetail } from '../../contract/feeds/alarms';
import { alarmsOn, COD, sample, TSS, type AlarmRig } from '../core/alarms.rig';
import { readNotifications } from '../core/readNotifications';
import { loadBook } from '../core/alarms/loadBook';
import { writeBook } from '../core/alarms/writeBook';
import { TEST_ENGINES } from '../store/engines.rig';
import { alarmProducer } from './alarmProducer';
import { createNotify } from './notify';
import { runProducer } from './producer';
import { openQueueRig, settings, type QueueRig } from './queue.rig';

const MINUTE = 60_000;
/** Every audience is one person of that name. */
const notify = createNotify(async (_view, audience) => [audience]);

describe.each(TEST_ENGINES)('what is told of alarms, on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  let queue: QueueRig;
  let rig: AlarmRig;
  const look = () => runProducer(queue.store, alarmProducer, notify);
  const itemsOf = async (person: string) =>
    (await queue.store.read(null, ({ db, revision }) => readNotifications(db, revision, person))).items;
  const toldTo = async (person: string) => (await itemsOf(person)).map(({ key, severity }) => `${key} ${severity}`);
  const raise = (rule: string, subject: string) => {
    rig.wait(1);
    return rig.measure(rule, subject, 140);
  };
  beforeAll(async () => {
    if (engine.skip) return;
    queue = await openQueueRig(engine);
    rig = await alarmsOn(queue.store, queue.clock);
    await rig.addRule('so-o-nhiem', { escalation: [{ afterMinutes: 30, to: 'role:leader' }] });
    await rig.addRule('cao', { priority: 'high', owner: null, name: 'Mức cao' });
    await rig.addRule('vua', { priority: 'medium', owner: null, name: 'Mức vừa' });
    await rig.addRule('thap', { priority: 'low', owner: null, name: 'Mức thấp' });
  });
  afterAll(async () => {
    if (!engine.skip) await queue.store.close();
  });

  test('[NT17] a raising goes to the agency that acts, as grave as it is, with what it is and where it is seen; once', async () => {
    const [alarm] = await raise('so-o-nhiem', COD);
    await Promise.all([look(), look()]);
    await look();
    const items = await itemsOf('agency:so-nnmt');
    expect(items).toMatchObject([
      {
        key: 'alarm.raised',
        severity: 'critical',
        params: { name: 'Nước thải vượt giới hạn', subject: 'COD · Trạm mẫu 05 · nước thải', simulated: 'true' },
        link: `/canh-bao?canh-bao=${alarm?.id}`,
        settled: null,
      },
    ]);
    expect(await toldTo('role:duty')).toEqual([]);
  });

  test('[NT17] without an agency it goes to whoever is on duty; a low one to nobody', async () => {
    for (const rule of ['cao', 'vua', 'thap']) await raise(rule, TSS);
    await look();
    expect(await toldTo('role:duty')).toEqual(['alarm.raised info', 'alarm.raised warning']);
    const { revision } = await queue.store.read(null, async (view) => view);
    await raise('thap', COD);
    await look();
    expect((await queue.store.read(null, async (view) => view)).revision, 'nothing to tell spends no revision').toBe(revision + 1);
  });

  test('[AL9] [NT17] what is held back when it is raised is told to nobody; a step of the escalation to whom it names', async () => {
    await rig.give(alarmShelve, { rule: 'cao', subject: COD, shelf: 'timed', minutes: 30, comment: 'Bảo trì' });
    await raise('cao', COD);
    await look();
    expect(await toldTo('role:duty')).toHaveLength(2);
    rig.wait(40);
    await rig.tell('cao', COD, (now) => ({ kind: 'timer', clock: now }));
    await look();
    expect(await toldTo('role:duty'), 'let go and nobody has acknowledged it').toHaveLength(3);
    await rig.tell('so-o-nhiem', COD, (now) => ({ kind: 'timer', clock: now }));
    await look();
    expect(await itemsOf('role:leader')).toMatchObject([
      { key: 'alarm.escalated', severity: 'critical', link: (await itemsOf('agency:so-nnmt'))[0]?.link },
    ]);
  });

  test('[NT17] what was told asks for nothing any more once it is acknowledged, or has ended; a return is told anew', async () => {
    const whyOf = async (person: string) => (await itemsOf(person)).map(({ settled }) => settled?.why ?? null);
    const { id, version } = await rig.openOf(COD, 'so-o-nhiem');
    await rig.give(alarmAcknowledge, { alarm: id, comment: 'Đã nắm' }, version);
    await look();
    expect(await whyOf('agency:so-nnmt')).toEqual(['acknowledged']);
    expect(await whyOf('role:leader')).toEqual(['acknowledged']);
    const high = await rig.openOf(TSS, 'cao');
    await rig.tell('cao', TSS, (now) => ({ kind: 'end', clock: now, actor: 'Người dùng', comment: 'Bỏ quy tắc' }));
    await look();
    expect(await whyOf('role:duty')).toEqual([null, null, 'ended']);
    expect((await rig.ask(alarmDetail, { alarm: high.id })).alarm?.endedAt).not.toBeNull();
    await raise('cao', TSS);
    await look();
    expect(await whyOf('role:duty')).toEqual([null, null, null, 'ended']);
  });

  test('[NT7] [NT17] a flood of a hundred is a hundred in the product and a handful of messages, and nothing of it is lost', async () => {
    await queue.reset();
    await queue.set(settings({ mail: { on: true, address: 'truc@example.vn' } }));
    const toOne = () => runProducer(queue.store, alarmProducer, queue.notify);
    await rig.addRule('bao', { name: 'Bão', priority: 'high', target: { kind: 'datastream', stations: 'all', parameters: 'all' } });
    await toOne();
    await queue.reset();
    await queue.set(settings({ mail: { on: true, address: 'truc@example.vn' } }));
    const subjects = [COD, TSS, 'tram:SIM_MAU_05:NH4', 'tram:SIM_MAU_06:COD', 'tram:SIM_MAU_06:TSS'];
    for (let n = 0; n < 20; n += 1) {
      for (const subject of subjects) {
        await queue.store.write('evaluator', 'alarms', async (view) => {
          const book = await loadBook(view.db, view.revision, { rule: 'bao', subject });
          const now = Date.parse(view.at);
          book.take('bao', subject, { kind: 'sample', clock: now, sample: sample(now - 50, 60) });
          book.take('bao', subject, { kind: 'sample', clock: now, sample: sample(now, 140) });
          await writeBook(view, book);
        });
      }
      queue.wait(100);
      if (n % 5 === 4) await toOne();
      await queue.drain();
    }
    expect((await queue.read()).total).toBe(100);
    for (let minute = 0; minute < 3; minute += 1) {
      queue.wait(MINUTE + 1_000);
      await queue.drain();
    }
    expect(queue.sent.length).toBeGreaterThan(1);
    expect(queue.sent.length, 'three a minute at most, told together').toBeLessThanOrEqual(6);
    expect(queue.sent.some(({ title }) => /^Có cảnh báo mới cần xử lý và \d+ thông báo khác$/.test(title))).toBe(true);
    expect((await queue.receipts()).filter(({ state }) => state === 'sent' || state === 'collected')).toHaveLength(100);
  });
});
