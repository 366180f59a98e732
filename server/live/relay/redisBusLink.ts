import { setTimeout as pause } from 'node:timers/promises';
import { openRedisSession, type RedisPlace, type RedisSession } from './redisBusSession';

/** Waits between two tries, in ms: doubled from `first` to `max`, and each anywhere between its half and its whole. */
const BACKOFF_MS = { first: 250, max: 5_000 };
const QUIT_MS = 1_000;

interface LinkListener {
  /** What is added from here on is heard, by this gateway too. */
  up: () => void;
  /** Nothing is heard any more; also said when the first try fails. */
  down: (reason: Error) => void;
  heard: (text: string) => void;
}

/** A link to the stream that is opened anew, for as long as it is not closed, whenever it broke. */
export const keepRedisLink = (place: RedisPlace, { up, down, heard }: LinkListener, random: () => number = Math.random) => {
  const closing = new AbortController();
  let session: RedisSession | null = null;

  const keep = async (): Promise<void> => {
    let waitMs = BACKOFF_MS.first;
    while (!closing.signal.aborted) {
      session = openRedisSession(place, {
        heard,
        up: () => {
          waitMs = BACKOFF_MS.first;
          up();
        },
      });
      const reason = await session.ended;
      session = null;
      if (closing.signal.aborted) return;
      down(reason);
      await pause(waitMs * (0.5 + random() / 2), undefined, { signal: closing.signal }).catch(() => undefined);
      waitMs = Math.min(2 * waitMs, BACKOFF_MS.max);
    }
  };
  const keeping = keep();
  return {
    /** Nothing where there is no link now. */
    add: (text: string): void => session?.add(text),
    /** Lets what was added reach the stream, for a second at most. */
    close: async (): Promise<void> => {
      closing.abort();
      await session?.quit(QUIT_MS);
      await keeping;
    },
  };
};
