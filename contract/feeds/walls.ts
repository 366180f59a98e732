import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { playlist, wall } from '../walls';

export const WALLS_SCOPE = 'walls';
export const WALLS_CHANNEL = 'walls';
const channels = [{ topic: WALLS_CHANNEL, class: 'journal' }] as const;

/** Every wall and playlist, retired ones too (the audit names them). */
export const walls = defineFeed({
  id: 'walls',
  summary: 'Màn hình lớn và danh sách cảnh: nơi đặt, cảnh đang chiếu, điều khiển hiện hành',
  params: z.object({}),
  body: z.object({ walls: z.array(wall), playlists: z.array(playlist) }),
  scope: WALLS_SCOPE,
  channels,
});

/** What one browser is to show: its wall, if a person has taken it, and the playlist it goes round. */
export const wallShow = defineFeed({
  id: 'wall-show',
  summary: 'Một màn hình phải chiếu gì: danh sách cảnh và điều khiển hiện hành của nó',
  params: z.object({ device: z.uuid() }),
  body: z.object({
    /** Null: nobody has taken it, or it was retired; it then goes round the default playlist. */
    wall: z.nullable(wall),
    playlist,
    /** The code that it shows while nobody has taken it, and until when that holds; null where it has asked for none. */
    code: z.nullable(z.object({ code: z.string(), until: z.iso.datetime({ offset: true }) })),
  }),
  scope: WALLS_SCOPE,
  channels,
});
