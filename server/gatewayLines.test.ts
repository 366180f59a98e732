import { afterEach, describe, expect, it } from 'vitest';
import { FEEDS } from '../contract/feeds/index';
import { rightsOf, type Access } from './access/identity';
import { LOCAL_PRINCIPAL } from './access/principal';
import { liveBench } from './live.rig';
import { openSpareEmbedded } from './store/spareEmbedded.rig';
import type { Store } from './store/store';

let store: Store | null = null;
const bench = liveBench(() => {
  if (!store) throw new Error('no store');
  return store;
});
afterEach(async () => {
  await bench.close();
  await store?.close();
});
const begin = async (...[options]: Parameters<typeof bench.open>): Promise<string> => {
  store = await openSpareEmbedded(() => new Date());
  return bench.open(options);
};
const principal = { ...LOCAL_PRINCIPAL, id: 'an' };
const person: Access = {
  mode: 'sign-on',
  identify: async () => ({ principal, via: 'session', token: null, rights: rightsOf(principal), endsAt: null }),
  again: async (identity) => identity,
  onTouched: () => () => undefined,
  take: () => undefined,
};

describe('lines of one gateway', () => {
  it('[SC5] are asked for so often by one address before anybody looks who it is', async () => {
    let looked = 0;
    const counting: Access = {
      ...person,
      identify: async () => {
        looked += 1;
        return null;
      },
    };
    const origin = await begin({ limits: { lines: { handshakes: 2, handshakesPerSecond: 0 } }, access: counting });
    const knock = async () => (await fetch(`${origin}/socket.io/?EIO=4&transport=polling`)).status;
    expect([await knock(), await knock(), await knock(), await knock()]).toEqual([403, 403, 403, 403]);
    expect(looked).toBe(2);
  });

  it.each([
    ['address', { linesPerAddress: 2 }, undefined],
    ['person', { linesPerIdentity: 2 }, person],
  ])('[SC5] are at most so many of one %s, and there is room again when one is gone', async (_of, lines, access) => {
    const origin = await begin({ limits: { lines }, ...(access && { access }) });
    const states = async (n: number) => {
      const dialled = Array.from({ length: n }, () => bench.dial(origin));
      return dialled.map(({ socket }) => socket);
    };
    const [first, second] = await states(2);
    await expect.poll(() => [first?.connected, second?.connected]).toEqual([true, true]);
    const { socket: third } = bench.dial(origin);
    const refused = new Promise<void>((resolve) => {
      third.on('connect_error', () => resolve());
      third.on('disconnect', () => resolve());
    });
    await refused;
    expect([third.connected, first?.connected, second?.connected]).toEqual([false, true, true]);
    first?.close();
    // Whoever comes back finds the place once the gateway has seen the first one go.
    await expect
      .poll(
        async () => {
          const { socket } = bench.dial(origin);
          const subscribed = await socket
            .timeout(500)
            .emitWithAck('subscribe', {})
            .then(() => true)
            .catch(() => false);
          if (!subscribed) socket.close();
          return subscribed;
        },
        { timeout: 20_000 },
      )
      .toBe(true);
  });

  it('[SC5] that ask without end are cut off, whatever they ask', async () => {
    const origin = await begin({ limits: { lines: { burst: 20, perSecond: 1 } } });
    for (const event of ['subscribe', 'unsubscribe', 'nobody-knows']) {
      const { socket } = bench.dial(origin);
      await expect.poll(() => socket.connected).toBe(true);
      const cut = new Promise((resolve) => socket.on('disconnect', resolve));
      for (let n = 0; n < 60; n += 1) socket.emit(event, {});
      await cut;
    }
  });

  it('[SC5] follow no channel that no feed declares, and each at most once: their number is that of the topics', async () => {
    const origin = await begin({});
    const { socket } = bench.dial(origin);
    for (const channel of ['', 'x', '__proto__', 'constructor', 'x'.repeat(10_000)])
      expect(await socket.emitWithAck('subscribe', { channel, epoch: 'e', since: 0 })).toEqual({ outcome: 'denied' });
    const topics = new Set(Object.values(FEEDS).flatMap(({ channels }) => channels.map(({ topic }) => topic)));
    expect(topics.size).toBeLessThan(64);
  });

  it('[SC5] take no message above 64 KiB', async () => {
    const origin = await begin({});
    const { socket } = bench.dial(origin);
    await expect.poll(() => socket.connected).toBe(true);
    const cut = new Promise((resolve) => socket.on('disconnect', resolve));
    socket.emit('subscribe', { channel: 'x'.repeat(70_000) }, () => undefined);
    await cut;
  });
});
