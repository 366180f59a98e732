import { standingMode } from '../../../contract/rules/wallControl';
import type { WallPresence } from '../../../contract/relay';
import type { Playlist, Wall } from '../../../contract/walls';

/** What of the walls is heard: by wall what it last told, or when it was last heard (ISO 8601); `known`: whether anything can be heard. */
export interface Signals {
  isKnown: boolean;
  presences: ReadonlyMap<string, WallPresence>;
  lastHeard: ReadonlyMap<string, string>;
}
export const NO_SIGNALS: Signals = { isKnown: false, presences: new Map(), lastHeard: new Map() };

export interface WallRow {
  wall: Wall;
  playlist: Playlist | undefined;
  /** What it shows now; null where it is not heard. */
  presence: WallPresence | null;
  /** `unknown`: nothing can be heard of any wall. */
  signal: 'on' | 'lost' | 'unknown';
  /** When a lost one was last heard; null where this page never has. */
  lostSince: string | null;
  /** It is heard, and has not yet taken the newest order of the remote. */
  isWaiting: boolean;
}

/** The walls that are taken, by name, each with what is heard of it. */
export const wallRows = (
  { walls, playlists }: { walls: readonly Wall[]; playlists: readonly Playlist[] },
  { isKnown, presences, lastHeard }: Signals,
): WallRow[] =>
  walls
    .filter(({ isRetired }) => !isRetired)
    .map((wall): WallRow => {
      const presence = isKnown ? (presences.get(wall.id) ?? null) : null;
      return {
        wall,
        playlist: playlists.find(({ id }) => id === wall.playlist),
        presence,
        signal: !isKnown ? 'unknown' : presence ? 'on' : 'lost',
        lostSince: presence ? null : (lastHeard.get(wall.id) ?? null),
        isWaiting: presence !== null && presence.controlVersion < wall.control.version,
      };
    })
    .toSorted((a, b) => a.wall.name.localeCompare(b.wall.name, 'vi') || (a.wall.id < b.wall.id ? -1 : 1));

/** How many walls there are, and of how many it is known that they show something or are not heard. */
export const countWalls = (rows: readonly WallRow[]): { count: number; on: number; lost: number; isKnown: boolean } => ({
  count: rows.length,
  on: rows.filter(({ signal }) => signal === 'on').length,
  lost: rows.filter(({ signal }) => signal === 'lost').length,
  isKnown: rows.every(({ signal }) => signal !== 'unknown'),
});

/** Which presses change anything on these walls, at a moment (ms): no wall is told to stop that has stopped. */
export const usefulPresses = (walls: readonly Wall[], now: number): { pause: boolean; resume: boolean; clear: boolean } => {
  const modes = walls.map(({ control }) => standingMode(control, now));
  return {
    pause: modes.some((mode) => mode !== 'paused'),
    resume: modes.includes('paused'),
    clear: modes.includes('pinned'),
  };
};
