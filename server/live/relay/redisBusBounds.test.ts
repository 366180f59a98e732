import { expect, it } from 'vitest';
import { createMemoryBus } from './bus';
import { leads } from './redisBus.rig';
import { openRelay } from './relay';

it('[RL7] what other gateways tell is held to the same bounds: one that floods fills nobody else', () => {
  const bus = createMemoryBus();
  const ports = { presenterOf: async () => null, hasWall: async () => false };
  const wires = { broadcast: () => undefined, beat: () => undefined, tell: () => undefined };
  const relay = openRelay({ ports, bus, limits: { rooms: 2, keysOfRoom: 400, bytes: 10_000 } }, { now: () => new Date(), wires });
  for (let room = 0; room < 5; room += 1) bus.say(leads(1, `meeting:hop-${room}`));
  expect(relay.size().rooms).toBe(2);
  // Its end makes room.
  bus.say({ ...leads(1, 'meeting:hop-0'), body: null });
  bus.say(leads(1, 'meeting:hop-4'));
  expect(relay.size().rooms).toBe(2);
  relay.close();
});
