import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TEST_ENGINES } from '../store/engines.rig';
import { MOST_ATTEMPTS } from './backoff';
import { claim } from './claim';
import { LIMITS, notice, openQueueRig, settings, type QueueRig } from './queue.rig';

const MINUTE = 60_000;
const mail = { on: true, address: 'a@example.vn' };

describe.each(TEST_ENGINES)('notifications on $name', (engine) => {
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

  test('[NT1] an event is told once, however often it is handed in, and of a cause that fails nothing is told', async () => {
    const one = notice();
    expect(await rig.tell(one)).toHaveLength(1);
    expect(await rig.tell(one, one)).toEqual([]);
    await rig.store
      .write('test', 'fails', async (view) => {
        await rig.notify(view, [notice()]);
        throw new Error('the cause failed');
      })
      .catch(() => undefined);
    expect((await rig.read()).total).toBe(1);
  });

  test('[NT2] what was told is there for the one it was told to, on the past moment too, and for nobody else', async () => {
    await rig.tell(notice());
    const then = rig.clock.at.toISOString();
    rig.wait(MINUTE);
    await rig.tell(notice({ severity: 'critical' }));
    const { items, unread, total } = await rig.read();
    expect({ unread, total, severities: items.map(({ severity }) => severity) }).toEqual({
      unread: 2,
      total: 2,
      severities: ['critical', 'warning'],
    });
    expect(await rig.read(then)).toMatchObject({ total: 1, unread: 1 });
    expect(await rig.read(null, 'tran.thi.b')).toMatchObject({ total: 0, unread: 0, items: [] });
  });

  test('[NT3] a message goes by the channels that the person has on, from the severity asked for, and only where the house has that channel', async () => {
    await rig.set(settings({ mail, sms: { on: true, address: '0912345678', least: 'critical' }, push: { on: true } }));
    await rig.tell(notice({ severity: 'info' }));
    await rig.drain();
    expect(rig.sent.map(({ channel, to }) => [channel, to])).toEqual([['mail', 'a@example.vn']]);
    await rig.tell(notice({ severity: 'critical' }));
    await rig.drain();
    expect(
      rig.sent
        .slice(1)
        .map(({ channel }) => channel)
        .toSorted(),
    ).toEqual(['mail', 'sms']);
    expect((await rig.read()).items[0]?.receipts.map(({ place }) => place).toSorted()).toEqual(['a…@example.vn', '…678']);
  });

  test('[NT4] what fails is tried again, later each time, and every try leaves a receipt; in the end it is given up', async () => {
    await rig.set(settings({ mail }));
    await rig.tell(notice());
    rig.answers.push({ kind: 'retry', fault: 'later', code: '451' });
    await rig.drain();
    expect(rig.sent).toHaveLength(1);
    expect((await rig.read()).items[0]?.receipts[0]).toMatchObject({ state: 'failed', fault: 'later', code: '451', attempts: 1 });
    await rig.drain();
    expect(rig.sent, 'not before its time').toHaveLength(1);
    rig.wait(MINUTE);
    await rig.drain();
    expect(rig.sent.map(({ key }) => key)).toEqual([rig.sent[0]?.key, rig.sent[0]?.key]);
    expect(await rig.receipts()).toEqual([
      { state: 'queued', fault: null, attempts: 0 },
      { state: 'failed', fault: 'later', attempts: 1 },
      { state: 'sent', fault: null, attempts: 2 },
    ]);
    await rig.tell(notice());
    for (let attempt = 0; attempt < MOST_ATTEMPTS + 3; attempt += 1) {
      rig.answers.push({ kind: 'retry', fault: 'unreachable', code: null });
      await rig.drain();
      rig.wait(40 * MINUTE);
    }
    expect((await rig.read()).items[0]?.receipts[0]).toMatchObject({ state: 'given-up', fault: 'unreachable', attempts: MOST_ATTEMPTS });
  });

  test('[NT4] what is refused for ever is not tried again', async () => {
    await rig.set(settings({ mail }));
    await rig.tell(notice());
    rig.answers.push({ kind: 'refused', fault: 'refused', code: '550' });
    await rig.drain();
    rig.wait(60 * MINUTE);
    await rig.drain();
    expect(rig.sent).toHaveLength(1);
    expect((await rig.read()).items[0]?.receipts[0]).toMatchObject({ state: 'given-up', code: '550' });
  });

  test('[NT4] what a program that was ended had taken on goes out again under the same key, and leaves one receipt', async () => {
    await rig.set(settings({ mail }));
    await rig.tell(notice(), notice());
    const taken = await claim(rig.store, { now: rig.clock.at, channels: ['mail'], leaseMs: MINUTE, limits: LIMITS, most: 10 });
    expect(taken).toHaveLength(2);
    expect(await rig.queue.step(), 'the lease holds').toBe(0);
    rig.wait(MINUTE);
    await rig.drain();
    expect(rig.sent.map(({ key }) => key).toSorted()).toEqual(taken.map(({ key }) => key).toSorted());
    expect((await rig.receipts()).map(({ state }) => state).toSorted()).toEqual(['queued', 'queued', 'sent', 'sent']);
  });

  test('[NT4] two programs at one queue send nothing twice; whoever has lost the lease says nothing', async () => {
    await rig.set(settings({ mail }));
    await rig.tell(notice(), notice(), notice());
    const other = rig.newQueue();
    await Promise.all([rig.queue.step(), other.step()]);
    expect(rig.sent).toHaveLength(3);
    await rig.tell(notice());
    rig.wait(2 * MINUTE);
    // The first is slow beyond its lease; the second takes the message on and is done before it.
    let release = (): void => undefined;
    const slow = rig.newQueue([
      { channel: 'mail', send: () => new Promise((resolve) => (release = () => resolve({ kind: 'retry', fault: 'timeout', code: null }))) },
    ]);
    const stepping = slow.step();
    await new Promise((resolve) => setTimeout(resolve, 200));
    rig.wait(2 * MINUTE);
    await other.step();
    release();
    await stepping;
    expect((await rig.read()).items[0]?.receipts[0]).toMatchObject({ state: 'sent', attempts: 2 });
    expect((await rig.receipts()).filter(({ state }) => state === 'failed')).toEqual([]);
  });

  test('[NT3] a browser whose sign-up has ended is told no more', async () => {
    await rig.set(settings({ push: { on: true } }));
    await rig.store.write('test', 'browser', async ({ db, at, revision }) => {
      await sql`insert into notification_browser (person, endpoint, p256dh, auth, label, since, revision)
        values ('nguyen.van.a', 'https://example.vn/1', 'p', 'a', 'Máy bàn', ${at}::timestamptz, ${revision})`.execute(db);
    });
    await rig.tell(notice());
    rig.answers.push({ kind: 'gone', fault: 'gone', code: '410' });
    await rig.drain();
    expect(rig.sent).toHaveLength(1);
    expect(rig.sent[0]?.target).toEqual({ endpoint: 'https://example.vn/1', p256dh: 'p', auth: 'a' });
    rig.wait(MINUTE);
    expect(await rig.tell(notice())).toMatchObject([{ messages: 0 }]);
    expect((await rig.read()).items[1]?.receipts[0]).toMatchObject({ state: 'given-up', fault: 'gone' });
  });
});
