import type * as z from 'zod/mini';
import type { walls, wallShow } from '../../../contract/feeds/walls';
import { ProblemError } from '../../../contract/problem';
import { DEFAULT_PLAYLIST } from '../../../contract/walls';
import { readPlaylistAt, readPlaylistsAt } from '../../store/rows/storedWallPlaylists';
import { readCodeOfDevice, readWallOfDevice, readWallsAt } from '../../store/rows/storedWalls';
import type { Db } from '../../store/store';

/** Every wall and playlist as they stood at `revision`. */
export const readWalls = async (db: Db, revision: number): Promise<z.infer<(typeof walls)['body']>> => ({
  walls: await readWallsAt(db, revision),
  playlists: await readPlaylistsAt(db, revision),
});

/** What this browser was to show at `revision`, [WL1]. @throws ProblemError `not-found` where there was no playlist yet. */
export const readWallShow = async (db: Db, revision: number, device: string): Promise<z.infer<(typeof wallShow)['body']>> => {
  const wall = await readWallOfDevice(db, revision, device);
  const own = wall === null ? null : await readPlaylistAt(db, revision, wall.playlist);
  const playlist = own === null || own.isRetired ? await readPlaylistAt(db, revision, DEFAULT_PLAYLIST) : own;
  if (playlist === null)
    throw new ProblemError('not-found', 'Tại thời điểm này chưa có danh sách cảnh nào. Hãy chọn thời điểm khác, hoặc xem số hiện tại.');
  const code = wall === null ? await readCodeOfDevice(db, revision, device) : null;
  return { wall, playlist, code: code && { code: code.code, until: code.until } };
};
