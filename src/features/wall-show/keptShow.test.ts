import { afterEach, describe, expect, it, vi } from 'vitest';
import { knownScene, WALL_SCENES } from '../../../contract/rules/wallScenes';
import { playlistBody } from '../../../contract/walls';
import { keepShow, keepTurns, OWN_ROUND, readKeptShow, readTurns } from './keptShow';
import { holdsMs } from './useKnock';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
};
afterEach(() => {
  kept.clear();
  vi.unstubAllGlobals();
});

describe('what a wall keeps', () => {
  it('[WL26] goes round what it last showed when it starts without a gateway', () => {
    vi.stubGlobal('localStorage', storage);
    const playlist = { ...OWN_ROUND, name: 'Phòng họp', scenes: OWN_ROUND.scenes.slice(2) };
    keepShow({ wall: null, playlist });
    expect(readKeptShow()).toEqual({ wall: null, playlist });
  });
  it('[WL26] one that never reached a gateway goes round every scene there is', () => {
    vi.stubGlobal('localStorage', storage);
    const { playlist } = readKeptShow();
    expect(playlistBody.safeParse({ ...playlist, name: 'x' }).success).toBe(true);
    expect(playlist.scenes.map(({ address }) => knownScene(address)?.id)).toEqual(WALL_SCENES.map(({ id }) => id));
  });
  it('[WL26] what cannot be read, or is refused by the browser, is as if nothing had been kept', () => {
    for (const text of ['', '{', 'null', '[]', '{"wall":null,"playlist":{"name":"x","scenes":[]}}']) {
      kept.set('ioc-wall-show', text);
      kept.set('ioc-wall-turns', text);
      vi.stubGlobal('localStorage', storage);
      expect(readKeptShow().playlist).toBe(OWN_ROUND);
      expect(readTurns(0)).toBeNull();
    }
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('refused');
      },
      setItem: () => {
        throw new Error('full');
      },
    });
    expect(readKeptShow().playlist).toBe(OWN_ROUND);
    expect(() => keepShow({ wall: null, playlist: OWN_ROUND })).not.toThrow();
  });
  it('[WL24] the alarms that had their turn are known to a page that was loaded anew a moment ago, and not to one opened later', () => {
    vi.stubGlobal('localStorage', storage);
    keepTurns(new Set(['a', 'b']), 1_000_000);
    expect(readTurns(1_060_000)).toEqual(new Set(['a', 'b']));
    expect(readTurns(1_000_000 + 3_600_000)).toBeNull();
  });
  it('[WL3] a wall whose clock is wrong shows its code for as long as codes hold, no longer and no shorter than it was given for', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
    expect(holdsMs(at(7), now)).toBe(7 * 60_000);
    expect(holdsMs(at(9 * 60), now)).toBe(10 * 60_000);
    expect(holdsMs(at(-9 * 60), now)).toBe(2 * 60_000);
  });
});
