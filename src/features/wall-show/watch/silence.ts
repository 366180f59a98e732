/** How often the page says that it is alive, and the worker listens for it. */
export const BEAT_MS = 5_000;
/** A main thread that was silent for so long was frozen. */
const FROZEN_MS = 20_000;
/** After so long it is not waited for any more. */
const LOST_MS = 60_000;
/** Between two askings for a page to be opened anew. */
const AGAIN_MS = 60_000;

/** What the worker remembers of the page, on its own clock in ms. */
export interface Heard {
  /** When the page was last heard. */
  beatAt: number;
  /** When the worker itself last looked. */
  lookedAt: number;
  /** A page out of sight is slowed down by the browser and owes no beat. */
  isHidden: boolean;
  askedAt: number;
}

export const firstHeard = (now: number): Heard => ({ beatAt: now, lookedAt: now, isHidden: false, askedAt: Number.NEGATIVE_INFINITY });

/** The page said that it is alive; `frozenMs`: for how long it had not, where that was too long. */
export const beaten = (heard: Heard, now: number, isHidden: boolean): { heard: Heard; frozenMs: number | null } => {
  const silent = now - heard.beatAt;
  const isOwed = !heard.isHidden && now - heard.lookedAt < FROZEN_MS;
  return { heard: { ...heard, beatAt: now, isHidden }, frozenMs: isOwed && silent > FROZEN_MS ? silent : null };
};

/** Looks whether the page is still heard: `asks` where it has not been for too long. A worker that slept itself, with the machine, counts anew. */
export const looked = (heard: Heard, now: number): { heard: Heard; asks: boolean } => {
  const slept = now - heard.lookedAt > 2 * BEAT_MS;
  const next = { ...heard, lookedAt: now, beatAt: slept || heard.isHidden ? now : heard.beatAt };
  const asks = now - next.beatAt > LOST_MS && now - heard.askedAt > AGAIN_MS;
  return { heard: asks ? { ...next, askedAt: now } : next, asks };
};
