import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../contract/problem';
import type { Principal } from './access/principal';
import { openSpareEmbedded } from './store/spareEmbedded.rig';
import type { Store } from './store/store';
import { liveBench, reading } from './live.rig';

describe('joining and following on a real port', () => {
  let store: Store;
  const { open, dial, subscribe, cursorOf, tell, told, close } = liveBench(() => store);
  beforeAll(async () => {
    store = await openSpareEmbedded(() => new Date());
    return () => store.close();
  }, 60_000);
  afterEach(close);

  it('[LV4] keeps one subscription of a channel, however subscribes and unsubscribes race on a socket', async () => {
    const origin = await open();
    const at = await cursorOf(origin, 'intake');
    for (let n = 0; n < 5; n += 1) await tell('intake');
    // A gateway that has just started holds nothing: each join must read the outbox, and so takes its time.
    const { socket, got } = dial(await open());
    const ask = (seq: number) => subscribe(socket, { ...at, seq });
    const [one, two] = await Promise.all([ask(at.seq), ask(at.seq + 3)]);
    expect([one.outcome, two.outcome]).toEqual(['joined', 'joined']);
    await tell('intake');
    await expect.poll(() => got.at(-1)?.seq).toBe(at.seq + 6);
    // What the second asked for is what holds: nothing of the first is left over.
    expect(got.map(({ seq }) => seq - at.seq)).toEqual([4, 5, 6]);

    const held = ask(at.seq);
    socket.emit('unsubscribe', 'intake');
    expect((await held).outcome).toBe('joined');
    const count = got.length;
    await tell('intake');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(got).toHaveLength(count);
  });

  it('[LV4] forgets a client that leaves in the middle of its join, and serves the others', async () => {
    const before = await open();
    const at = await cursorOf(before, 'intake');
    await tell('intake');
    const origin = await open();
    const leaving = dial(origin);
    await new Promise((resolve) => leaving.socket.on('connect', () => resolve(null)));
    leaving.socket.emit('subscribe', { channel: 'intake', epoch: at.epoch, since: at.seq }, () => {});
    leaving.socket.disconnect();
    const staying = dial(origin);
    await subscribe(staying.socket, at);
    await tell('intake');
    await expect.poll(() => staying.got.map(({ seq }) => seq - at.seq)).toEqual([1, 2]);
    expect(leaving.got).toEqual([]);
  });

  it('[LV6] gives a client that stops reading fewer messages and yet the last value, while others go on', async () => {
    const origin = await open();
    const at = await cursorOf(origin, 'readings');
    const [slow, quick] = [dial(origin), dial(origin)];
    await Promise.all([subscribe(slow.socket, at), subscribe(quick.socket, at)]);
    const wire: unknown = Reflect.get(Reflect.get(slow.socket.io.engine.transport, 'ws'), '_socket');
    if (!(wire instanceof Object) || !('pause' in wire) || !('resume' in wire)) throw new Error('the client is no WebSocket of ws');
    const call = (name: string): unknown => Reflect.apply(Reflect.get(wire, name), wire, []);
    call('pause');
    // More than the kernel's buffers hold.
    const ballast = 'x'.repeat(200_000);
    for (let n = 1; n <= 150; n += 1) {
      await tell('readings', reading(`k${n % 3}`, n, ballast));
      await expect.poll(() => quick.got.at(-1)?.seq, { interval: 2 }).toBe(at.seq + n);
    }
    call('resume');
    await expect.poll(() => slow.got.at(-1)?.seq, { timeout: 10_000 }).toBe(at.seq + 150);
    expect(slow.got.length).toBeLessThan(150);
    for (const [index, { prev }] of slow.got.entries()) expect(prev).toBe(slow.got[index - 1]?.seq ?? at.seq);
    const last = new Map(
      slow.got
        .flatMap(({ changes }) => changes)
        .flatMap((one) => (one.kind === 'reading.latest' ? [[one.reading.key, one.reading.value]] : [])),
    );
    expect(last).toEqual(
      new Map([
        ['k0', 150],
        ['k1', 148],
        ['k2', 149],
      ]),
    );
  }, 60_000);

  it('[LV1] passes on what another gateway of the same store has published', async () => {
    const [here, there] = [await open(), await open()];
    const at = await cursorOf(here, 'readings');
    const [one, two] = [dial(here), dial(there)];
    await Promise.all([subscribe(one.socket, at), subscribe(two.socket, at)]);
    await tell('readings', reading('a', 7));
    for (const { got } of [one, two]) await expect.poll(() => got.map(({ seq }) => seq)).toEqual([at.seq + 1]);
  });

  it('[AC1] denies feed and channel alike to a principal without the scope', async () => {
    const nobody: Principal = { id: 'x', name: 'Không quyền', scopes: new Set(['indicators']) };
    const origin = await open({ principal: () => nobody });
    const response = await fetch(`${origin}/api/feeds/readings`);
    expect(response.status).toBe(403);
    expect(problem.parse(await response.json()).detail).toContain('chưa được cấp quyền');
    const { socket, got, beats } = dial(origin);
    expect(await subscribe(socket, { channel: 'readings', epoch: '', seq: 0 })).toEqual({ outcome: 'denied' });
    const allowed = (await store.heads()).find(({ channel }) => channel === 'indicators');
    expect(await subscribe(socket, { channel: 'indicators', epoch: allowed?.epoch ?? '', seq: allowed?.seq ?? 0 })).toMatchObject({
      outcome: 'joined',
    });
    await tell('readings', reading('a', 1));
    await expect.poll(() => beats.length).toBeGreaterThan(2);
    expect(told(beats, 'readings')).toBeUndefined();
    expect(got).toEqual([]);
  });
});
