import { vi } from 'vitest';
import { cachingFetch } from '../cachingFetch';
import { createRandom } from '../random';
import { createClock } from './clock';
import { createDatabase } from './database';
import { createLiveHalf } from './gateway';
import { NO_FAULTS, type Faults } from './network';
import { openScreen } from './screen';
import { runServer } from './serverFaults';
import { strike } from './strike';
import { createHttp } from './virtualHttp';
import { createWire } from './virtualPort';
import { LAST_WRITES } from './writes';

/** Within so long after the last fault, what is on screen is the truth. */
const SETTLE_MS = 60_000;
const LOOK_MS = 1_000;
/** Then nothing is asked any more: whoever goes on asking is in a loop. */
const QUIET_MS = 25_000;

/** One life of a screen before a server, told by its seed alone; answers what went wrong, and all that happened. */
export const live = async (seed: string) => {
  const random = createRandom(seed);
  const clock = createClock();
  const trace: string[] = [];
  const note = (what: string): void => void trace.push(`${clock.now().toFixed(1)} ${what}`);
  const share = (most: number): number => (random.chance(0.5) ? random.between(0, most) : 0);
  let faults: Faults = {
    drop: share(0.4),
    double: share(0.3),
    reorder: share(0.3),
    garble: share(0.02),
    lost: share(0.3),
    failed: share(0.3),
    late: share(0.6),
  };
  const badMs = random.between(8_000, 40_000);
  /** Some lives have hardly a calm second, in others much is told between two faults. */
  const strikeMs = random.between(1_500, 12_000);
  clock.install(random.next);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    const database = createDatabase(clock, random);
    const wire = createWire(clock, random, () => faults);
    const gateway = createLiveHalf(clock, random, database);
    const http = createHttp(clock, random, database, wire, () => faults);
    const cache = cachingFetch(http.fetch);
    await clock.run(100);
    let opened: ReturnType<typeof openScreen> | undefined;
    clock.as('browser', () => {
      opened = openScreen(clock, random, database, { fetch: cache.fetch, timeoutMs: 20_000 }, wire.connect, note);
    });
    const screen = opened;
    if (!screen) throw new Error('no screen');
    const until = clock.now() + badMs;
    const isBad = (): boolean => clock.now() < until;
    runServer({ clock, random, database, gateway, note, isBad });
    while (isBad()) {
      await clock.run(random.between(200, strikeMs));
      note(strike(clock, random, wire, screen));
    }
    // The last events are told, or lost, while all is still bad.
    for (const write of LAST_WRITES) database.write(write);
    await clock.run(random.between(0, 2_000));
    // A laptop that sleeps wakes up first.
    await clock.run(Math.max(0, clock.browser.awakeAt - clock.date().getTime()));
    note('calm');
    faults = NO_FAULTS;
    database.failing(0);
    wire.setReach('open');
    clock.as('browser', () => {
      screen.show(true);
      screen.mount();
    });
    const calm = clock.now();
    while (screen.differs() !== null && clock.now() < calm + SETTLE_MS) await clock.run(LOOK_MS);
    const settledMs = clock.now() - calm;
    const late = screen.differs();
    await clock.run(QUIET_MS);
    const before = http.asked() + wire.subscribes();
    await clock.run(QUIET_MS);
    const wrong = [...screen.complaints];
    if (late !== null) wrong.push(`after ${SETTLE_MS} ms: ${late}`);
    else if (screen.differs() !== null) wrong.push(`it did not stay the truth: ${screen.differs()}`);
    if (http.asked() + wire.subscribes() !== before) wrong.push(`${http.asked() + wire.subscribes() - before} more requests in the quiet`);
    if (screen.pastMoved()) wrong.push('a view of the past moved');
    clock.as('browser', screen.close);
    return { wrong, settledMs, trace, revalidated: cache.revalidated() };
  } finally {
    clock.uninstall();
  }
};
