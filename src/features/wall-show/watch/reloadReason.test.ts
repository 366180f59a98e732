import { describe, expect, it } from 'vitest';
import { reloadReason, type Standing } from './reloadReason';

const NOON = Date.parse('2026-11-23T12:00:00+07:00');
const NIGHT = Date.parse('2026-11-24T02:30:00+07:00');
const DAY = 86_400_000;
const GB = 1024 ** 3;
const standing = (rest: Partial<Standing>): Standing => ({
  now: NOON,
  openedAt: NOON - DAY,
  reloadedAt: null,
  hasNewVersion: false,
  heapBytes: 20_000_000,
  longestFreezeMs: 0,
  isChange: true,
  mode: 'turning',
  ...rest,
});

describe('when a wall opens its page anew', () => {
  it('[WL29] for another version of the program, at a change of scenes and at no other time', () => {
    expect(reloadReason(standing({}))).toBeNull();
    expect(reloadReason(standing({ hasNewVersion: true }))).toBe('version');
    expect(reloadReason(standing({ hasNewVersion: true, isChange: false }))).toBeNull();
  });
  it('[WL29] never while an alarm is on, and not while a scene is held or pinned', () => {
    for (const mode of ['alarm', 'paused', 'pinned'] as const) expect(reloadReason(standing({ hasNewVersion: true, mode }))).toBeNull();
    expect(reloadReason(standing({ heapBytes: 2 * GB, mode: 'alarm' }))).toBeNull();
  });
  it('[WL29] for memory that has grown past a bound; far past it, without waiting for a scene to end', () => {
    expect(reloadReason(standing({ heapBytes: 0.5 * GB }))).toBe('memory');
    expect(reloadReason(standing({ heapBytes: 0.5 * GB, isChange: false }))).toBeNull();
    expect(reloadReason(standing({ heapBytes: 2 * GB, isChange: false, mode: 'pinned' }))).toBe('memory');
    expect(reloadReason(standing({ heapBytes: null }))).toBeNull();
  });
  it('[WL29] after its thread hung for over a minute, and once a week in the quiet of the night', () => {
    expect(reloadReason(standing({ longestFreezeMs: 70_000 }))).toBe('thread');
    expect(reloadReason(standing({ openedAt: NOON - 8 * DAY }))).toBeNull();
    expect(reloadReason(standing({ now: NIGHT, openedAt: NIGHT - 8 * DAY }))).toBe('age');
    expect(reloadReason(standing({ now: NIGHT, openedAt: NIGHT - 6 * DAY }))).toBeNull();
  });
  it('[WL29] not twice within half an hour, whatever is the matter', () => {
    expect(reloadReason(standing({ hasNewVersion: true, reloadedAt: NOON - 60_000 }))).toBeNull();
    expect(reloadReason(standing({ heapBytes: 2 * GB, reloadedAt: NOON - 60_000 }))).toBeNull();
    expect(reloadReason(standing({ hasNewVersion: true, reloadedAt: NOON - 31 * 60_000 }))).toBe('version');
  });
});
