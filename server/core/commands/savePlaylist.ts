import { ProblemError } from '../../../contract/problem';
import { newSlugId } from '../../../contract/rules/slugId';
import { DEFAULT_PLAYLIST, playlistBody, type Playlist } from '../../../contract/walls';
import { isSameJson } from '../../ingest/sameJson';
import { readPlaylistsAt } from '../../store/rows/storedWallPlaylists';
import { readWallsAt } from '../../store/rows/storedWalls';
import { recordPlaylist } from '../../ingest/recordWalls';
import { playlistInHand } from '../walls/wallInHand';
import type { Handler } from './handler';

/** A new playlist, named after its name, or the next version of the one that was seen, [WL7]. */
export const savePlaylist: Handler<'wallPlaylist.save'> = async (view, { payload, expected, principal }) => {
  const { playlist: id, body } = payload;
  const before = id === null ? null : await playlistInHand(view, id, expected);
  if (id === null && expected !== 0)
    throw new ProblemError(
      'bad-request',
      'Danh sách mới chưa có phiên bản nào: "expected" phải là 0. Hãy tải lại trang rồi thực hiện lại.',
    );
  if (new Set(body.scenes.map((scene) => scene.id)).size < body.scenes.length)
    throw new ProblemError('bad-request', 'Hai cảnh trong danh sách trùng mã. Hãy tải lại trang rồi thêm lại cảnh.');
  if (before && isSameJson(playlistBody.parse(before), body))
    throw new ProblemError('bad-request', 'Nội dung không khác danh sách đang dùng nên không có gì để ghi.');
  const known = await readPlaylistsAt(view.db, view.revision);
  const playlist: Playlist = {
    ...body,
    id: id ?? newSlugId(body.name, new Set(known.map((each) => each.id)), 'danh-sach'),
    version: (before?.version ?? 0) + 1,
    changedAt: view.at,
    by: principal.name,
    isRetired: false,
  };
  return { playlist: await recordPlaylist(view, playlist) };
};

/** Ends a playlist that no wall goes round; never the one that every untaken wall shows, [WL7]. */
export const retirePlaylist: Handler<'wallPlaylist.retire'> = async (view, { payload, expected, principal }) => {
  const before = await playlistInHand(view, payload.playlist, expected);
  if (before.id === DEFAULT_PLAYLIST)
    throw new ProblemError('bad-request', 'Danh sách mặc định không bỏ được: màn hình chưa ghép nối chiếu danh sách này.');
  const users = (await readWallsAt(view.db, view.revision)).filter((wall) => !wall.isRetired && wall.playlist === before.id);
  if (users.length > 0) {
    const names = users.map(({ name }) => `“${name}”`).join(', ');
    throw new ProblemError('bad-request', `Còn màn hình đang chiếu danh sách này: ${names}. Hãy chuyển sang danh sách khác trước.`);
  }
  const next = { ...before, isRetired: true, version: before.version + 1, changedAt: view.at, by: principal.name };
  return { playlist: await recordPlaylist(view, next) };
};
