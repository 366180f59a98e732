import { beforeEach, describe, expect, it, vi } from 'vitest';
import { haveRightsChanged } from './keptRights';

describe('what a browser knows of the rights of who sits there', () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    kept.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    return () => vi.unstubAllGlobals();
  });

  it('[OF7] finds out that a person may do something else than when it last heard, also after it was shut', () => {
    expect(haveRightsChanged('lan', 'a')).toBe(false);
    expect(haveRightsChanged('lan', 'a')).toBe(false);
    expect(haveRightsChanged('lan', 'b')).toBe(true);
    expect(haveRightsChanged('lan', 'b')).toBe(false);
    // Another person is another matter: what was kept for the one before goes anyway.
    expect(haveRightsChanged('son', 'b')).toBe(false);
  });

  it('[OF7] takes them for changed where it keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(haveRightsChanged('lan', 'a')).toBe(true);
  });
});
