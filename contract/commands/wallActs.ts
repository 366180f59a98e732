import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { playlist, playlistBody, playlistId, sceneAddress, wall, wallBody, wallId } from '../walls';

export const WALL_EDIT_SCOPE = 'walls.edit';
export const WALL_CONTROL_SCOPE = 'walls.control';
/** What a browser that is a wall may do of itself. */
export const WALL_SHOW_SCOPE = 'walls.show';
export const CODE_MINUTES = 10;

const changedWall = z.object({ wall });
const changedPlaylist = z.object({ playlist });

/** A wall that nobody has taken asks for the code that it shows: six figures, good for ten minutes, of this device alone. */
export const wallKnock = defineCommand({
  id: 'wall.knock',
  summary: 'Màn hình chưa ghép nối xin mã gồm 6 chữ số để hiện lên, dùng trong 10 phút',
  scope: WALL_SHOW_SCOPE,
  payload: z.object({ device: z.uuid() }),
  result: z.object({ code: z.string(), until: z.iso.datetime({ offset: true }) }),
  current: z.object({}),
  expects: 'optional',
  subject: ({ device }) => `wall-device:${device}`,
});

/** Takes the wall that shows the code. A code that is wrong, used or too old is refused alike. */
export const wallEnrol = defineCommand({
  id: 'wall.enrol',
  summary: 'Ghép nối màn hình đang hiện mã: đặt tên, nơi đặt, danh sách cảnh',
  scope: WALL_EDIT_SCOPE,
  payload: z.object({ code: z.string().check(z.regex(/^\d{6}$/)), body: wallBody }),
  result: changedWall,
  current: z.object({}),
  expects: 'optional',
  subject: ({ body }) => `wall:new:${body.name}`,
});

export const wallSave = defineCommand({
  id: 'wall.save',
  summary: 'Sửa tên, nơi đặt, danh sách cảnh và cỡ chữ của một màn hình',
  scope: WALL_EDIT_SCOPE,
  payload: z.object({ wall: wallId, body: wallBody }),
  result: changedWall,
  current: changedWall,
  expects: 'required',
  subject: ({ wall: id }) => `wall:${id}`,
});

/** The wall is let go: it shows the default playlist and a code again. */
export const wallRetire = defineCommand({
  id: 'wall.retire',
  summary: 'Bỏ ghép nối một màn hình',
  scope: WALL_EDIT_SCOPE,
  payload: z.object({ wall: wallId }),
  result: changedWall,
  current: changedWall,
  expects: 'required',
  subject: ({ wall: id }) => `wall:${id}`,
});

const MOST_WALLS = 50;
/** So many by their whole ids; of more the first figures of each, so that a line of the audit (500 letters) holds all of them, [WL6]. */
const WHOLE_IDS = 10;
const ID_FIGURES = 8;
const wallsWords = (walls: readonly string[]): string => {
  const ids = [...new Set(walls)];
  return (ids.length <= WHOLE_IDS ? ids : ids.map((id) => id.slice(0, ID_FIGURES))).join(',');
};

/** One press on the remote, for one wall or many. All of them, or none where one is gone. */
export const wallControlAct = defineCommand({
  id: 'wall.control',
  summary: 'Điều khiển từ xa: cảnh tiếp, cảnh trước, tạm dừng, chạy tiếp, ghim một cảnh, bỏ ghim',
  scope: WALL_CONTROL_SCOPE,
  payload: z.object({
    walls: z.array(wallId).check(z.minLength(1), z.maxLength(MOST_WALLS)),
    act: z.discriminatedUnion('act', [
      z.object({ act: z.enum(['next', 'previous', 'pause', 'resume', 'clear']) }),
      z.object({ act: z.literal('pin'), address: sceneAddress, minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(1_440))) }),
    ]),
  }),
  result: z.object({ walls: z.array(wall) }),
  /** `wall`: the one that was pressed too late, as it is now. */
  current: z.object({ gone: z.array(wallId), wall: z.optional(wall) }),
  expects: 'optional',
  subject: ({ walls, act }) => `walls:${wallsWords(walls)} ${act.act}`,
});

/** A new playlist (`playlist` null, `expected` 0) or a new version of the one that was seen. */
export const playlistSave = defineCommand({
  id: 'wallPlaylist.save',
  summary: 'Ghi danh sách cảnh của màn hình: danh sách mới, hoặc thay phiên bản đã xem',
  scope: WALL_EDIT_SCOPE,
  payload: z.object({ playlist: z.nullable(playlistId), body: playlistBody }),
  result: changedPlaylist,
  current: changedPlaylist,
  expects: 'required',
  subject: ({ playlist: id, body }) => `wall-playlist:${id ?? body.name}`,
});

/** Refused while a wall goes round it. */
export const playlistRetire = defineCommand({
  id: 'wallPlaylist.retire',
  summary: 'Bỏ một danh sách cảnh không màn hình nào còn dùng',
  scope: WALL_EDIT_SCOPE,
  payload: z.object({ playlist: playlistId }),
  result: changedPlaylist,
  current: changedPlaylist,
  expects: 'required',
  subject: ({ playlist: id }) => `wall-playlist:${id}`,
});
