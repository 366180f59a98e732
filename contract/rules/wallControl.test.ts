import { describe, expect, it } from 'vitest';
import { aControl } from '../walls.fixture';
import { controlAfter, standingMode } from './wallControl';

const AT = '2026-11-22T02:00:00.000Z';
const stamp = { at: AT, by: 'Minh' };
const after = (before: ReturnType<typeof aControl>, act: Parameters<typeof controlAfter>[1]) => controlAfter(before, act, stamp);
const pinned = aControl({ mode: 'pinned', address: '/wall/ngan-sach', until: '2026-11-22T02:30:00.000Z', steps: 3, version: 4 });

describe('the remote of a wall', () => {
  it('[WL6] counts presses of next and previous, and every press is a new version of what is wanted', () => {
    expect(after(aControl(), { act: 'next' })).toEqual(aControl({ steps: 1, version: 2, by: 'Minh' }));
    expect(after(aControl({ steps: 1 }), { act: 'previous' })).toMatchObject({ steps: 0, mode: 'turning' });
  });
  it('[WL6] a step leaves a pinned scene for the round, and a paused wall paused', () => {
    expect(after(pinned, { act: 'next' })).toMatchObject({ mode: 'turning', address: null, until: null, steps: 4, version: 5 });
    expect(after(aControl({ mode: 'paused' }), { act: 'next' })).toMatchObject({ mode: 'paused', steps: 1 });
  });
  it('[WL6] a pin stands for its minutes or until it is cleared, and has no longer any say after', () => {
    expect(after(aControl(), { act: 'pin', address: '/wall/chi-tieu', minutes: 15 })).toMatchObject({
      mode: 'pinned',
      address: '/wall/chi-tieu',
      until: '2026-11-22T02:15:00.000Z',
    });
    expect(after(aControl(), { act: 'pin', address: '/wall/chi-tieu', minutes: null }).until).toBeNull();
    expect(after(pinned, { act: 'clear' })).toMatchObject({ mode: 'turning', address: null, until: null, steps: 3 });
    expect(standingMode(pinned, Date.parse(AT))).toBe('pinned');
    expect(standingMode(pinned, Date.parse('2026-11-22T02:30:00Z'))).toBe('turning');
    expect(standingMode({ ...pinned, until: null }, Number.MAX_SAFE_INTEGER)).toBe('pinned');
  });
  it('[WL6] pausing and going on keep the count', () => {
    expect(after(pinned, { act: 'pause' })).toMatchObject({ mode: 'paused', address: null, until: null, steps: 3 });
    expect(after(aControl({ mode: 'paused', steps: 2 }), { act: 'resume' })).toMatchObject({ mode: 'turning', steps: 2 });
  });
});
