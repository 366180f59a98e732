import { freshnessAt, type Freshness, type FreshnessLimits } from './freshness';

/** From `at` on the newest data of a source are of `dataAt`; all in ms. */
export interface Received {
  at: number;
  dataAt: number;
}
export interface Passage extends Received {
  state: Freshness;
}

/** The moments at which the state that data of `dataAt` give may change: an age past a limit, a moment ahead that has come. */
const turningPoints = (dataAt: number, limits: FreshnessLimits): number[] => [
  dataAt - limits.aheadMs,
  dataAt + limits.lateAfterMs + 1,
  dataAt + limits.staleAfterMs + 1,
  dataAt + limits.deadAfterMs + 1,
];

/**
 * Every change of state after `before`, up to `until`, of a source that received what `received` says, in its order; the exact
 * moment of each, however late it is asked. Cut in pieces or asked at once, the answer is the same.
 */
export const passagesOf = (before: Passage | null, received: readonly Received[], until: number, limits: FreshnessLimits): Passage[] => {
  const passages: Passage[] = [];
  let last = before?.state ?? null;
  for (const [index, { at: from, dataAt }] of received.entries()) {
    const end = Math.min(until, (received[index + 1]?.at ?? Number.POSITIVE_INFINITY) - 1);
    const moments = [from, ...turningPoints(dataAt, limits)].filter((at) => at >= from && at <= end);
    for (const at of moments.toSorted((a, b) => a - b)) {
      const { state } = freshnessAt(dataAt, at, limits);
      if (state !== last) passages.push({ at, dataAt, state });
      last = state;
    }
  }
  return passages;
};
