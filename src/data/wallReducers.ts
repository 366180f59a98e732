import type * as z from 'zod/mini';
import type { Change } from '../../contract/events';
import type { walls, wallShow } from '../../contract/feeds/walls';

type Walls = z.infer<typeof walls.body>;
type Show = z.infer<typeof wallShow.body>;

/** What has the id of one in the list takes its place; a new one stands last, as the server lists it. */
const put = <T extends { id: string }>(list: readonly T[], one: T): T[] =>
  list.some(({ id }) => id === one.id) ? list.map((each) => (each.id === one.id ? one : each)) : [...list, one];

/** What a wall or a playlist is now takes the place of what it was. */
export const reduceWalls = (body: Walls, change: Change): Walls => {
  if (change.kind === 'wall.changed') return { ...body, walls: put(body.walls, change.wall) };
  return change.kind === 'wall-playlist.changed' ? { ...body, playlists: put(body.playlists, change.playlist) } : body;
};

/**
 * Brings what one browser shows on by changes of its own wall and of its playlist. Which browser a code was given to, or what
 * another playlist holds, only the server knows.
 */
export const reduceWallShow = (body: Show, change: Change): Show | null => {
  const { wall, playlist } = body;
  if (change.kind === 'wall-playlist.changed') return change.playlist.id === playlist.id ? { ...body, playlist: change.playlist } : body;
  if (change.kind === 'wall-code.changed') return wall === null ? null : body;
  if (change.kind !== 'wall.changed' || change.wall.id !== wall?.id) return body;
  return change.wall.isRetired || change.wall.playlist !== playlist.id ? null : { ...body, wall: change.wall };
};
