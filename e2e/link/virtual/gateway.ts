import { createServer } from 'node:http';
import { fixedAccess } from '../../../server/access/identity';
import { serveSockets } from '../../../server/live/sockets';
import type { Random } from '../random';
import type { Clock } from './clock';
import type { Database } from './database';
import { VirtualServer } from './socketServer';

/** As the product runs, but for the length of a replay: so that what is too far behind is met in a short life. */
const LIVE = { tickMs: 50, heartbeatMs: 5_000, replayLimit: 12, pollMs: 1_000 };
const START_AGAIN_MS = 1_000;
const somebody = { id: 'thử', name: 'Thử', scopes: new Set(['indicators', 'environment', 'sources', 'meetings', 'meetings.lead']) };
type RelayOptions = NonNullable<Parameters<typeof serveSockets>[6]>;

/** The live half of the real gateway, started and ended as chance has it. */
export const createLiveHalf = (clock: Clock, random: Random, database: Database, relay?: RelayOptions) => {
  let running: Awaited<ReturnType<typeof serveSockets>> | null = null;
  const start = async (): Promise<void> => {
    try {
      running = await serveSockets(
        createServer(),
        database.store,
        fixedAccess(() => somebody),
        clock.date,
        LIVE,
        () => true,
        relay,
      );
    } catch {
      VirtualServer.listening = null;
      clock.at('server', START_AGAIN_MS, () => void start());
    }
  };
  clock.at('server', 0, () => void start());
  return {
    /** Goes down, with or without a goodbye, and comes back after a while. */
    restart: (crash: boolean): void => {
      const old = running;
      if (!old) return;
      running = null;
      if (crash) VirtualServer.listening = null;
      clock.at('server', 0, () => void old.close());
      clock.at('server', random.between(200, 6_000), () => void start());
    },
  };
};
