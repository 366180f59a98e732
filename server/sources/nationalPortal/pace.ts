import type { PortalTime } from './portalTime';

/** The pause between an answer of the portal and the next request, in ms, as its public readers keep it. */
export const PACE_MS = { from: 350, to: 700 };

/**
 * Requests one after the other, each after a pause of random length since the former ended: whoever asks meanwhile stands in line, so
 * that never two are on their way, [DV7].
 */
export const createPace = (time: PortalTime, { from, to } = PACE_MS) => {
  let freeAt = 0;
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    const turn = async (): Promise<T> => {
      const pause = freeAt - time.now();
      if (pause > 0) await time.wait(pause, signal);
      try {
        return await work();
      } finally {
        freeAt = time.now() + from + (to - from) * time.random();
      }
    };
    const mine = last.then(turn, turn);
    last = mine;
    return mine;
  };
};
