import { connectSocketIo } from '../../src/data/socketPort';
import { cachingFetch } from './cachingFetch';
import { openFaultProxy, type FaultProxy } from './faultProxy';
import { faultyPort, NO_FAULTS, type MessageFaults } from './faultyPort';
import { createRandom, type Random } from './random';
import { askTruth, openScreen, type Screen } from './screen';
import type { World } from './world';

/** What the server does while the lines are bad. */
const STEPS = 16;
/** Generous, for a machine that is busy with other things; what it took is printed. */
const SETTLE_MS = Number(process.env['LINK_SETTLE_MS'] ?? 60_000);
/** Two of three screens look at what changes fastest. */
const LOOKING: readonly (readonly number[])[] = [[2], [3], [3], [0], [2, 3], [0, 1]];
const LAST_WORDS_MS = 300;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const FAULTS = ['cut', 'freeze', 'slow', 'refuse', 'wander', 'look back', 'ask again'] as const;
const strike = async (fault: (typeof FAULTS)[number], proxy: FaultProxy, screen: Screen, random: Random): Promise<void> => {
  if (fault === 'cut') proxy.cut();
  else if (fault === 'freeze') proxy.freeze();
  else if (fault === 'slow') proxy.slow(random.pick(0, 5, 60));
  else if (fault === 'wander') screen.wander(random.between(5, 250));
  else if (fault === 'look back') await screen.lookBack(new Date().toISOString());
  else if (fault === 'ask again') await screen.askAgain();
  else {
    proxy.refuse(true);
    proxy.cut();
    await pause(random.between(20, 300));
    proxy.refuse(false);
  }
};

const runScreen = async (world: World, random: Random, server: Promise<void>) => {
  let bad = true;
  const calm = server.finally(() => (bad = false));
  const proxy = await openFaultProxy(() => world.port);
  const cache = cachingFetch((path, init) => fetch(proxy.origin + path, init));
  let faults: MessageFaults = random.chance(0.5)
    ? { drop: random.between(0.1, 0.4), double: random.between(0, 0.2), reorder: random.between(0, 0.2), garble: random.between(0, 0.01) }
    : NO_FAULTS;
  const looking = LOOKING[random.int(LOOKING.length)] ?? [];
  await pause(random.between(0, 500));
  const screen = openScreen(
    looking,
    proxy.origin,
    { fetch: cache.fetch, timeoutMs: 3_000 },
    faultyPort(connectSocketIo, random, () => faults),
  );
  while (bad) {
    await Promise.race([calm, pause(random.between(100, 700))]);
    if (bad) await strike(random.pick(...FAULTS), proxy, screen, random);
  }
  // The last events are told, or lost, while the messages are still bad.
  await pause(LAST_WORDS_MS);
  faults = NO_FAULTS;
  proxy.slow(0);
  const close = (): void => {
    screen.close();
    proxy.close();
  };
  return { screen, close, revalidated: cache.revalidated };
};

const runServer = async (world: World, random: Random): Promise<void> => {
  for (let step = 0; step < STEPS; step += 1) {
    await pause(random.between(30, 90));
    const luck = random.next();
    if (luck < 0.8) await world.write();
    else if (luck < 0.87) await world.trim();
    else if (luck < 0.94) await world.renew();
    else await world.restart();
  }
  // The last event of a channel is the one that no later one gives away.
  await world.finish();
};

/** A world with its screens, until it is closed; answers what went wrong, and how the screens came to the server's state. */
export const runWorld = async (world: World, seed: string, screens: number) => {
  try {
    const server = runServer(world, createRandom(`${seed} server`));
    const running = Array.from({ length: screens }, (_, index) => runScreen(world, createRandom(`${seed} screen ${index}`), server));
    await server;
    const open = await Promise.all(running);
    const calm = Date.now();
    const truth = await askTruth((path, init) => fetch(`http://127.0.0.1:${world.port}${path}`, init));
    const waiting = new Set(open.keys());
    while (waiting.size > 0 && Date.now() < calm + SETTLE_MS) {
      for (const index of waiting) if (open[index]?.screen.differs(truth) === null) waiting.delete(index);
      await pause(25);
    }
    const settledMs = Date.now() - calm;
    // A 304 renews the position of a body that was kept: whoever asks now must still stand where the server does.
    await Promise.all(open.filter((_, index) => index % 10 === 0).map(({ screen }) => screen.askAgain()));
    const wrong = open.flatMap(({ screen }, index) => {
      const differs = screen.differs(truth);
      const said = [...screen.complaints, ...(differs ? [differs] : []), ...(screen.pastMoved() ? ['a view of the past moved'] : [])];
      return said.map((what) => `screen ${index}: ${what}`);
    });
    const revalidated = open.reduce((sum, each) => sum + each.revalidated(), 0);
    for (const { close } of open) close();
    // What the server is still answering to nobody ends before its store does.
    await pause(100);
    return { wrong, settledMs, revalidated };
  } finally {
    await world.close();
  }
};
