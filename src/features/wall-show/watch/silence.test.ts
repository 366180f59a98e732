import { describe, expect, it } from 'vitest';
import { BEAT_MS, beaten, firstHeard, looked, type Heard } from './silence';

/** The worker looks every five seconds while the page says nothing. */
const silent = (start: Heard, ms: number): { heard: Heard; asked: number } => {
  let [heard, asked] = [start, 0];
  for (let at = start.lookedAt + BEAT_MS; at <= start.lookedAt + ms; at += BEAT_MS) {
    const look = looked(heard, at);
    heard = look.heard;
    if (look.asks) asked += 1;
  }
  return { heard, asked };
};

describe('the watch over the main thread of a wall', () => {
  it('[WL28] a thread that was silent for over 20 seconds and comes back is noted, with how long', () => {
    const { heard } = silent(firstHeard(0), 25_000);
    expect(beaten(heard, 27_000, false).frozenMs).toBe(27_000);
    expect(beaten(silent(firstHeard(0), 15_000).heard, 18_000, false).frozenMs).toBeNull();
  });
  it('[WL28] after a minute of silence the page is asked to be opened anew, and again each minute', () => {
    expect(silent(firstHeard(0), 60_000).asked).toBe(0);
    expect(silent(firstHeard(0), 65_000).asked).toBe(1);
    expect(silent(firstHeard(0), 200_000).asked).toBe(3);
  });
  it('[WL28] a machine that slept, or a page out of sight, is no frozen thread', () => {
    const asleep = looked(firstHeard(0), 8 * 3_600_000);
    expect(asleep.asks).toBe(false);
    expect(beaten(asleep.heard, 8 * 3_600_000 + 100, false).frozenMs).toBeNull();
    // The page is heard before the worker has looked again.
    expect(beaten(firstHeard(0), 8 * 3_600_000, false).frozenMs).toBeNull();
    const hidden = beaten(firstHeard(0), 0, true).heard;
    expect(silent(hidden, 600_000).asked).toBe(0);
    expect(beaten(silent(hidden, 600_000).heard, 600_000, false).frozenMs).toBeNull();
  });
});
