import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutsideChannel } from '../../contract/notification';
import { readAvailable } from '../store/rows/storedNotifySettings';
import { TEST_ENGINES } from '../store/engines.rig';
import { GATEWAY_LEASE_MS } from './gatewayChannels';
import { keepChannels } from './keepChannels';
import { notice, openQueueRig, settings, type QueueRig } from './queue.rig';

const MINUTE = 60_000;
const both = settings({ mail: { on: true, address: 'a@example.vn' }, sms: { on: true, address: '0912345678' } });

describe.each(TEST_ENGINES)('two gateways at one database on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  let rig: QueueRig;
  beforeAll(async () => {
    if (!engine.skip) rig = await openQueueRig(engine);
  });
  beforeEach(async () => {
    if (engine.skip) return;
    await rig.reset();
    await rig.store.record(async ({ db }) => void (await sql`truncate notification_gateway`.execute(db)));
  });
  afterAll(async () => {
    if (!engine.skip) await rig.store.close();
  });

  /** A gateway that has these ways out. */
  const gateway = (channels: readonly OutsideChannel[], isAlone = false) => ({
    ...keepChannels({
      store: rig.store,
      channels: new Map(channels.map((channel) => [channel, { key: channel === 'push' ? 'khoa' : null }])),
      clock: () => rig.clock.at,
      isAlone,
      everyMs: 20,
    }),
    queue: rig.newQueue(channels.map(rig.adapterOf)),
  });
  const available = async () =>
    (await rig.store.read(null, ({ db, revision }) => readAvailable(db, revision))).map(({ channel }) => channel);

  test('[NT3] a channel is there when any of them has it, whichever started last, also when both start at once', async () => {
    const [one, other, none] = [gateway(['mail']), gateway(['sms', 'push']), gateway([])];
    await one.beat();
    expect(await available()).toEqual(['mail']);
    await other.beat();
    await none.beat();
    await one.beat();
    expect(await available()).toEqual(['mail', 'push', 'sms']);
    await rig.store.record(async ({ db }) => void (await sql`truncate notification_gateway`.execute(db)));
    await Promise.all([other.beat(), none.beat(), one.beat()]);
    expect(await available()).toEqual(['mail', 'push', 'sms']);
    await rig.set(both);
    expect(await rig.tell(notice())).toMatchObject([{ messages: 2 }]);
  });

  test('[NT3] a channel is withdrawn when the last that had it has said nothing for the length of its lease, not before', async () => {
    const [one, other] = [gateway(['mail']), gateway(['sms'])];
    await one.beat();
    await other.beat();
    rig.wait(GATEWAY_LEASE_MS - MINUTE);
    await one.beat();
    expect(await available()).toEqual(['mail', 'sms']);
    rig.wait(MINUTE);
    await one.beat();
    expect(await available()).toEqual(['mail']);
    await other.beat();
    expect(await available()).toEqual(['mail', 'sms']);
  });

  test('[NT3] one that is alone knows at once that no other is there', async () => {
    await gateway(['mail', 'sms']).beat();
    await gateway(['mail'], true).beat();
    expect(await available()).toEqual(['mail']);
  });

  test('[NT3] a gateway that runs says by itself that it is there', async () => {
    const [one, other] = [gateway(['mail']), gateway(['sms'])];
    await one.beat();
    await other.beat();
    one.start();
    rig.wait(GATEWAY_LEASE_MS);
    await expect.poll(available).toEqual(['mail']);
    await one.stop();
  });

  test('[NT4] a message is taken on only by a gateway that has its channel: none is failed by one that has not', async () => {
    const [one, other] = [gateway(['mail']), gateway(['sms'])];
    await one.beat();
    await other.beat();
    await rig.set(both);
    await rig.tell(notice());
    expect(await one.queue.step()).toBe(1);
    expect(await one.queue.step()).toBe(0);
    expect(rig.sent.map(({ channel }) => channel)).toEqual(['mail']);
    expect(await other.queue.step()).toBe(1);
    expect(rig.sent.map(({ channel }) => channel)).toEqual(['mail', 'sms']);
    expect((await rig.receipts()).map(({ state }) => state).toSorted()).toEqual(['queued', 'queued', 'sent', 'sent']);
  });

  test('[NT4] a message whose channel no gateway has any more does not lie there without a word', async () => {
    const [one, other] = [gateway(['mail']), gateway(['sms'])];
    await one.beat();
    await other.beat();
    await rig.set(both);
    await rig.tell(notice());
    rig.wait(GATEWAY_LEASE_MS);
    await one.beat();
    while ((await one.queue.step()) > 0);
    expect(await rig.receipts()).toContainEqual({ state: 'failed', fault: 'unset', attempts: 1 });
    await other.beat();
    rig.wait(MINUTE);
    await other.queue.step();
    expect(rig.sent.map(({ channel }) => channel)).toEqual(['mail', 'sms']);
  });
});
