import { vi } from 'vitest';
import { createRandom } from '../random';
import { createClock } from './clock';
import { createDatabase } from './database';
import { createLiveHalf } from './gateway';
import { openPage, ROOM, seatOf } from './meetingPage';
import { NO_FAULTS, type Faults } from './network';
import { strikeLine } from './strike';

const PAGES = 5;
/** Within so long after the last fault everyone stands at the presenter's newest: a line is known to be dead after 18 s at most. */
const SETTLE_MS = 45_000;

/** One life of a meeting over bad lines, told by its seed alone; answers what went wrong. */
export const liveMeeting = async (seed: string): Promise<string[]> => {
  const random = createRandom(seed);
  const clock = createClock();
  const wrong: string[] = [];
  const share = (most: number): number => (random.chance(0.5) ? random.between(0, most) : 0);
  let faults: Faults = { ...NO_FAULTS, drop: share(0.3), double: share(0.3), reorder: share(0.3), garble: share(0.05) };
  const badMs = random.between(5_000, 40_000);
  clock.install(random.next);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    const database = createDatabase(clock, random);
    let stored: number | null = null;
    let version = 0;
    const presenterOf = async () => {
      await clock.wait('server', random.between(0, 30));
      return { seat: stored === null ? null : seatOf(stored), isOver: false };
    };
    const gateway = createLiveHalf(clock, random, database, { ports: { presenterOf, hasWall: async () => false } });
    await clock.run(200);
    const pages: ReturnType<typeof openPage>[] = [];
    clock.as('browser', () => {
      for (let page = 0; page < PAGES; page += 1)
        pages.push(
          openPage(
            page,
            clock,
            random,
            () => faults,
            (what) => wrong.push(`${clock.now().toFixed(0)}: ${what}`),
          ),
        );
    });
    const heardOf = pages.map(() => 0);
    const hand = (to: number | null): void => {
      stored = to;
      version += 1;
      const mine = version;
      database.write((before) => ({ after: before, told: { meetings: [{ kind: 'meetings.changed', meetings: ['hop'], months: [] }] } }));
      pages.forEach(({ learn }, page) =>
        clock.at('browser', random.between(20, 1_500), () => {
          if ((heardOf[page] ?? 0) > mine) return;
          heardOf[page] = mine;
          learn(to);
        }),
      );
    };
    let moves = 0;
    let last = new Map<number, number>();
    const moving = (): void => {
      pages.forEach(({ move }, page) => {
        moves += 1;
        if (move(moves)) last = new Map(last).set(page, moves);
      });
      if (clock.now() < badMs + 2_000) clock.at('browser', random.between(10, 400), moving);
    };
    clock.at('browser', 100, moving);
    hand(0);
    while (clock.now() < badMs) {
      await clock.run(random.between(300, 5_000));
      const luck = random.next();
      const page = pages[random.int(PAGES)];
      if (luck < 0.2) hand(random.chance(0.15) ? null : random.int(PAGES));
      else if (luck < 0.25) gateway.restart(random.chance(0.5));
      else if (luck < 0.9 && page) strikeLine(clock, random, page.wire);
    }
    faults = NO_FAULTS;
    for (const { wire } of pages) wire.setReach('open');
    const presenter = random.int(PAGES);
    hand(presenter);
    await clock.run(SETTLE_MS);
    clock.as('browser', () => {
      moves += 1;
      pages[presenter]?.move(moves);
    });
    // Nothing moves any more; what was told once before, while a line was dying, is told again.
    await clock.run(5_000);
    pages.forEach(({ follower, relay }, page) => {
      const { status, place } = follower.state();
      if (relay.state(ROOM).status !== 'listening') wrong.push(`page ${page} is ${relay.state(ROOM).status}`);
      const seats = [...relay.state(ROOM).told.values()].filter(({ body }) => body?.kind === 'seat').length;
      if (seats !== PAGES) wrong.push(`page ${page} sees ${seats} seats`);
      if (page === presenter) return;
      if (status !== 'following' || place?.address !== `/${presenter}?n=${moves}`)
        wrong.push(`page ${page} is ${status} at ${place?.address}, not at /${presenter}?n=${moves}`);
    });
    // The presenter's page is closed, and then everyone knows.
    clock.as('browser', () => pages[presenter]?.close());
    await clock.run(9_000);
    pages.forEach(({ follower }, page) => {
      if (page !== presenter && follower.state().status !== 'lost') wrong.push(`page ${page} does not know that the presenter is lost`);
    });
    clock.as('browser', () => {
      for (const [page, { close }] of pages.entries()) if (page !== presenter) close();
    });
    return wrong;
  } finally {
    clock.uninstall();
  }
};
