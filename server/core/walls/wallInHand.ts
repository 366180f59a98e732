import { ProblemError } from '../../../contract/problem';
import type { Playlist, Wall } from '../../../contract/walls';
import { readPlaylistAt } from '../../store/rows/storedWallPlaylists';
import { readWallAt } from '../../store/rows/storedWalls';
import type { WriteView } from '../../store/store';

/**
 * The wall of this id as it stands in this transaction.
 * @throws ProblemError `not-found`; `conflict` with the wall as it is now, when it is past `expected` or was let go.
 */
export const wallInHand = async ({ db, revision }: WriteView, id: string, expected: number | null): Promise<Wall> => {
  const wall = await readWallAt(db, revision, id);
  if (wall === null) throw new ProblemError('not-found', 'Không có màn hình này. Hãy tải lại trang rồi chọn lại.');
  if (wall.isRetired) {
    const words = `Màn hình “${wall.name}” đã được bỏ ghép nối. Hãy nhập mã đang hiện trên màn hình để ghép nối lại.`;
    throw new ProblemError('conflict', words, { wall });
  }
  if (wall.version !== expected) {
    const words = 'Màn hình vừa được người khác sửa nên lệnh không được thực hiện. Hãy xem bản mới rồi quyết định lại.';
    throw new ProblemError('conflict', words, { wall });
  }
  return wall;
};

/** The same of a playlist. */
export const playlistInHand = async ({ db, revision }: WriteView, id: string, expected: number | null): Promise<Playlist> => {
  const playlist = await readPlaylistAt(db, revision, id);
  if (playlist === null) throw new ProblemError('not-found', 'Không có danh sách cảnh này. Hãy tải lại trang rồi chọn lại.');
  if (playlist.version !== expected) {
    const words = 'Danh sách cảnh vừa được người khác sửa nên lệnh không được thực hiện. Hãy xem bản mới rồi quyết định lại.';
    throw new ProblemError('conflict', words, { playlist });
  }
  if (playlist.isRetired)
    throw new ProblemError('conflict', 'Danh sách cảnh này đã bỏ. Hãy lập danh sách mới nếu cần dùng lại.', { playlist });
  return playlist;
};

/** @throws ProblemError `bad-request` where a wall cannot go round this playlist. */
export const checkPlaylist = async ({ db, revision }: WriteView, id: string): Promise<void> => {
  const playlist = await readPlaylistAt(db, revision, id);
  if (playlist === null || playlist.isRetired)
    throw new ProblemError('bad-request', 'Danh sách cảnh đã chọn không còn dùng. Hãy chọn danh sách khác.');
};
