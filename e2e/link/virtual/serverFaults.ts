import type { Random } from '../random';
import type { Clock } from './clock';
import type { Database } from './database';
import type { createLiveHalf } from './gateway';
import { anyWrite } from './writes';

interface World {
  clock: Clock;
  random: Random;
  database: Database;
  gateway: ReturnType<typeof createLiveHalf>;
  note: (what: string) => void;
  isBad: () => boolean;
}

const CHANNELS = ['readings', 'intake', 'indicators', 'sources', 'source-states'] as const;

/** What the server does while all is bad: it writes, alone or in bursts, forgets, is restored, restarted, and cannot ask its database. */
export const runServer = (world: World): void => {
  const { clock, random, database, gateway, note, isBad } = world;
  const step = (): void => {
    if (!isBad()) return;
    const luck = random.next();
    if (luck < 0.7) database.write(anyWrite);
    else if (luck < 0.82)
      for (let left = random.int(30); left > 0; left -= 1) clock.at('world', random.between(0, 400), () => database.write(anyWrite));
    else if (luck < 0.88) {
      const channel = random.pick(...CHANNELS);
      note(`trim ${channel}`);
      database.trim(channel, random.int(4));
    } else if (luck < 0.91) {
      note('renew');
      database.renewAny();
    } else if (luck < 0.94) {
      note('restore');
      database.restore();
    } else if (luck < 0.97) {
      note('restart');
      gateway.restart(random.chance(0.5));
    } else {
      database.failing(random.between(0.1, 0.8));
      clock.at('world', random.between(500, 5_000), () => database.failing(0));
    }
    clock.at('world', random.between(50, 2_000), step);
  };
  clock.at('world', 500, step);
};
