import fc from 'fast-check';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subscribeReply, subscribeRequest } from '../../contract/events';
import { listenReply, listenRequest, tellReply, tellRequest } from '../../contract/relay';
import { openHardened, type Hardened } from '../hardened.rig';
import { nearlyOf } from './arbitraryOf.rig';
import { hostileJson, hostileText } from './hostile.rig';
import { bounded, expectAlive, UNLIMITED } from './fuzz.rig';

let hard: Hardened;
beforeAll(async () => {
  hard = await openHardened(UNLIMITED);
});
afterAll(() => hard.close());

const dial = (): Socket => io(`http://127.0.0.1:${hard.port}`, { transports: ['websocket'], reconnection: false, forceNew: true });
/** Whatever is asked is answered in the form of the contract, or the line is cut. */
const ask = (socket: Socket, event: string, given: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    socket.once('disconnect', () => resolve('cut'));
    socket.emit(event, given, resolve);
  });

it('[SC6] every event takes whatever is told, and is answered in its own form', { timeout: 60_000 }, async () => {
  const events = [
    ['subscribe', subscribeReply, nearlyOf(subscribeRequest, ['readings', 'indicators', 'alarms'])],
    ['listen', listenReply, nearlyOf(listenRequest, ['walls'])],
    ['tell', tellReply, nearlyOf(tellRequest, ['walls'])],
  ] as const;
  for (const [event, reply, given] of events) {
    let socket = dial();
    const answered = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: given }, { weight: 1, arbitrary: hostileJson() }), async (told) => {
        if (socket.disconnected && !socket.active) socket = dial();
        const answer = await ask(socket, event, told);
        if (answer !== 'cut') answered.add(reply.parse(answer).outcome);
      }),
      bounded(60),
    );
    socket.close();
    expect([event, answered.has('denied')]).toEqual([event, true]);
  }
  await expectAlive(hard);
});

it('[SC6] events that nobody knows, without an answer to give or with too much, break nothing', { timeout: 60_000 }, async () => {
  const name = fc.oneof(
    fc.constantFrom('subscribe', 'unsubscribe', 'listen', 'unlisten', 'tell', '__proto__', 'constructor', 'newListener', 'error'),
    hostileText(),
  );
  const reserved = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']);
  let socket = dial();
  await fc.assert(
    fc.asyncProperty(name, fc.array(hostileJson(), { maxLength: 3 }), async (event, given) => {
      if (socket.disconnected && !socket.active) socket = dial();
      if (!reserved.has(event)) socket.emit(event, ...given);
    }),
    bounded(150),
  );
  socket.close();
  const fresh = dial();
  expect(await ask(fresh, 'subscribe', { channel: 'x', epoch: 'x', since: 0 })).toEqual({ outcome: 'denied' });
  fresh.close();
  await expectAlive(hard);
});

it('[SC6] packets that are none end their own connection and no other', { timeout: 60_000 }, async () => {
  const other = dial();
  const packet = fc.oneof(
    hostileText(),
    fc.constantFrom(
      '0',
      '4',
      '40',
      '42',
      '42["subscribe"',
      '42[]',
      '42{}',
      '451-["x",{"_placeholder":true,"num":9}]',
      '4599999-[]',
      '6',
      '42'.repeat(500),
    ),
  );
  await fc.assert(
    fc.asyncProperty(packet, async (text) => {
      const opened = await hard.ask('/socket.io/?EIO=4&transport=polling');
      const sid = /"sid":"([^"]+)"/.exec(opened.text)?.[1] ?? '';
      const sent = await hard.ask(`/socket.io/?EIO=4&transport=polling&sid=${sid}`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
        body: text,
      });
      expect(sent.status).toBeLessThan(500);
    }),
    bounded(40),
  );
  expect(await ask(other, 'subscribe', { channel: 'x', epoch: 'x', since: 0 })).toEqual({ outcome: 'denied' });
  other.close();
  await expectAlive(hard);
});
