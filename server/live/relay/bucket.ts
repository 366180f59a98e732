/** So many requests of one line at once, and so many a second from then on: a presenter's page asks for 25 at most. */
const BURST = 120;
const PER_SECOND = 60;

/** What one line may still ask; a line that asks for more floods. */
export const createBucket = (clock: () => number, burst = BURST, perSecond = PER_SECOND) => {
  let left = burst;
  let at = clock();
  return {
    take: (): boolean => {
      const now = clock();
      left = Math.min(burst, left + ((now - at) / 1_000) * perSecond);
      at = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
};
