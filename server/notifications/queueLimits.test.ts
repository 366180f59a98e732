import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TEST_ENGINES } from '../store/engines.rig';
import { LIMITS, notice, openQueueRig, settings, type QueueRig } from './queue.rig';

const MINUTE = 60_000;
const mail = { on: true, address: 'a@example.vn' };
const night = { from: '22:00', to: '06:00' };

describe.each(TEST_ENGINES)('quiet hours and limits on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  let rig: QueueRig;
  beforeAll(async () => {
    if (!engine.skip) rig = await openQueueRig(engine);
  });
  beforeEach(async () => {
    if (!engine.skip) await rig.reset();
  });
  afterAll(async () => {
    if (!engine.skip) await rig.store.close();
  });

  test('[NT5] quiet hours hold what is not critical, say until when, and give it out at their end as one', async () => {
    rig.clock.at = rig.today('16:00:00'); // 23:00 in Việt Nam.
    await rig.set(settings({ mail: { ...mail, quiet: night } }));
    await rig.tell(notice(), notice(), notice());
    await rig.drain();
    expect(rig.sent).toEqual([]);
    expect((await rig.read()).items[0]?.receipts[0]).toMatchObject({ state: 'held', until: rig.today('23:00:00').toISOString() });
    await rig.tell(notice({ severity: 'critical' }));
    await rig.drain();
    expect(rig.sent.map(({ severity }) => severity)).toEqual(['critical']);
    rig.clock.at = rig.today('23:00:00');
    await rig.drain();
    expect(rig.sent.slice(1).map(({ title }) => title)).toEqual(['Có nguồn dữ liệu ngừng gửi số liệu và 2 thông báo khác']);
    expect((await rig.receipts()).filter(({ state }) => state === 'collected')).toHaveLength(2);
  });

  test('[NT5] a message that has to be tried again in quiet hours waits for their end too', async () => {
    rig.clock.at = rig.today('14:59:50');
    await rig.set(settings({ mail: { ...mail, quiet: night } }));
    await rig.tell(notice());
    rig.answers.push({ kind: 'retry', fault: 'cut', code: null });
    await rig.drain();
    rig.wait(5 * MINUTE);
    await rig.drain();
    expect(rig.sent).toHaveLength(1);
    rig.clock.at = rig.today('23:00:00');
    await rig.drain();
    expect(rig.sent).toHaveLength(2);
  });

  test('[NT6] no message that leaves the house has a figure, a name or the path of what it is about', async () => {
    await rig.set(settings({ mail, sms: { on: true, address: '0912345678' } }));
    await rig.tell(notice({ params: { name: 'BÍ MẬT' }, link: '/nguon-du-lieu?source=bi-mat' }));
    await rig.drain();
    expect(rig.sent).toHaveLength(2);
    for (const { title, text, link } of rig.sent) {
      expect(`${title} ${text} ${link}`).not.toMatch(/BÍ MẬT|bi-mat/);
      expect(link).toMatch(/^https:\/\/ioc\.example\.vn\/thong-bao#tb-\d+$/);
    }
  });

  test('[NT7] a flood to one address is told together; when the window is free again, the next is', async () => {
    await rig.set(settings({ mail }));
    await rig.tell(...Array.from({ length: 14 }, () => notice()));
    await rig.drain();
    expect(rig.sent.map(({ title }) => title)).toEqual([
      'Có nguồn dữ liệu ngừng gửi số liệu',
      'Có nguồn dữ liệu ngừng gửi số liệu',
      'Có nguồn dữ liệu ngừng gửi số liệu và 11 thông báo khác',
    ]);
    await rig.tell(notice());
    await rig.drain();
    expect(rig.sent).toHaveLength(3);
    rig.wait(MINUTE + 1_000);
    await rig.drain();
    expect(rig.sent).toHaveLength(4);
    expect((await rig.receipts()).filter(({ state }) => state === 'sent' || state === 'collected')).toHaveLength(15);
  });

  test('[NT7] the whole house sends no more on a channel than its limit', async () => {
    for (const person of ['a', 'b', 'c'])
      await rig.set(settings({ sms: { on: true, address: `09000000${person.charCodeAt(0)}` } }), person);
    await rig.tell(...['a', 'b', 'c'].map((person) => notice({ audience: `person:${person}` })));
    await rig.drain();
    expect(rig.sent).toHaveLength(LIMITS.perChannel.sms.count);
    rig.wait(MINUTE + 1_000);
    await rig.drain();
    expect(rig.sent).toHaveLength(3);
  });
});
