import { describe, expect, it } from 'vitest';
import { aControl, aPlaylist, aPresence, aWall } from '../../../contract/walls.fixture';
import { countWalls, NO_SIGNALS, usefulPresses, wallRows } from './model';

const AT = '2026-11-22T02:00:00.000Z';
const NOW = Date.parse(AT);
const OTHER = '0f4c1f2e-7a55-4d0c-9a40-000000000002';
const GONE = '0f4c1f2e-7a55-4d0c-9a40-000000000003';
const presence = (wall: string, controlVersion = 1) => aPresence({ wall, controlVersion });
const first = aWall({ name: 'B', control: aControl({ version: 2 }) });
const second = aWall({ id: OTHER, name: 'A', playlist: 'khong-co' });
const body = { walls: [first, second, aWall({ id: GONE, isRetired: true })], playlists: [aPlaylist()] };

describe('the walls on the page', () => {
  it('are those that are taken, by name, with what is heard of each', () => {
    const rows = wallRows(body, {
      isKnown: true,
      presences: new Map([
        [first.id, presence(first.id)],
        [GONE, presence(GONE)],
      ]),
      lastHeard: new Map([[OTHER, AT]]),
    });
    expect(rows.map(({ wall, signal, lostSince, isWaiting, playlist }) => [wall.name, signal, lostSince, isWaiting, playlist?.id])).toEqual(
      [
        ['A', 'lost', AT, false, undefined],
        ['B', 'on', null, true, 'mac-dinh'],
      ],
    );
    expect(countWalls(rows)).toEqual({ count: 2, on: 1, lost: 1, isKnown: true });
  });
  it('are not called lost where nothing can be heard of any', () => {
    const rows = wallRows(body, NO_SIGNALS);
    expect(rows.map(({ signal }) => signal)).toEqual(['unknown', 'unknown']);
    expect(countWalls(rows)).toMatchObject({ on: 0, lost: 0, isKnown: false });
  });
  it('have taken the newest order once they say so', () => {
    const signals = { isKnown: true, presences: new Map([[first.id, presence(first.id, 2)]]), lastHeard: new Map() };
    expect(wallRows(body, signals).map(({ isWaiting }) => isWaiting)).toEqual([false, false]);
  });
});

describe('the buttons of the remote', () => {
  it('[WL6] offer what changes something: a pin that has ended needs no clearing', () => {
    const until = '2026-11-22T02:30:00.000Z';
    const pinned = aWall({ control: aControl({ mode: 'pinned', address: '/wall/chi-tieu', until }) });
    const paused = aWall({ control: aControl({ mode: 'paused' }) });
    expect(usefulPresses([pinned], NOW)).toEqual({ pause: true, resume: false, clear: true });
    expect(usefulPresses([pinned], Date.parse(until))).toEqual({ pause: true, resume: false, clear: false });
    expect(usefulPresses([paused], NOW)).toEqual({ pause: false, resume: true, clear: false });
    expect(usefulPresses([paused, pinned], NOW)).toEqual({ pause: true, resume: true, clear: true });
  });
});
