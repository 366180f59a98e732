import { describe, expect, it } from 'vitest';
import type { Change } from '../../contract/events';
import { aControl, aPlaylist, aWall } from '../../contract/walls.fixture';
import { reduceWalls, reduceWallShow } from './wallReducers';

const OTHER = '0f4c1f2e-7a55-4d0c-9a40-000000000002';
const unrelated: Change = { kind: 'boundaries.changed', revision: 1 };
const code: Change = { kind: 'wall-code.changed', device: OTHER };

describe('the walls', () => {
  it('[WL1] take what a wall or a playlist is now, and a new one last', () => {
    const body = { walls: [aWall()], playlists: [aPlaylist()] };
    const pressed = aWall({ control: aControl({ steps: 1, version: 2 }) });
    expect(reduceWalls(body, { kind: 'wall.changed', wall: pressed }).walls).toEqual([pressed]);
    const another = aWall({ id: OTHER });
    expect(reduceWalls(body, { kind: 'wall.changed', wall: another }).walls).toEqual([aWall(), another]);
    const list = aPlaylist({ id: 'rieng' });
    expect(reduceWalls(body, { kind: 'wall-playlist.changed', playlist: list }).playlists).toEqual([aPlaylist(), list]);
    expect(reduceWalls(body, unrelated)).toBe(body);
    expect(reduceWalls(body, code)).toBe(body);
  });
});

describe('what one wall shows', () => {
  const body = { wall: aWall(), playlist: aPlaylist(), code: null };
  it('[WL1] follows its own wall and its playlist, and no other', () => {
    const pressed = aWall({ control: aControl({ steps: 1, version: 2 }) });
    expect(reduceWallShow(body, { kind: 'wall.changed', wall: pressed })).toEqual({ ...body, wall: pressed });
    const next = aPlaylist({ version: 2 });
    expect(reduceWallShow(body, { kind: 'wall-playlist.changed', playlist: next })).toEqual({ ...body, playlist: next });
    expect(reduceWallShow(body, { kind: 'wall.changed', wall: aWall({ id: OTHER }) })).toBe(body);
    expect(reduceWallShow(body, { kind: 'wall-playlist.changed', playlist: aPlaylist({ id: 'rieng' }) })).toBe(body);
    expect(reduceWallShow(body, code)).toBe(body);
  });
  it('[WL1] asks anew when it is let go, given another playlist, or its code may have been used', () => {
    expect(reduceWallShow(body, { kind: 'wall.changed', wall: aWall({ isRetired: true, version: 2 }) })).toBeNull();
    expect(reduceWallShow(body, { kind: 'wall.changed', wall: aWall({ playlist: 'rieng', version: 2 }) })).toBeNull();
    const untaken = { ...body, wall: null };
    expect(reduceWallShow(untaken, code)).toBeNull();
    expect(reduceWallShow(untaken, { kind: 'wall.changed', wall: aWall() })).toBe(untaken);
    const list = aPlaylist({ version: 2 });
    expect(reduceWallShow(untaken, { kind: 'wall-playlist.changed', playlist: list })).toEqual({ ...untaken, playlist: list });
  });
});
