import { sql } from 'kysely';
import type { Change } from '../../contract/events';
import { WALLS_CHANNEL } from '../../contract/feeds/walls';
import { playlist as playlistSchema, wall as wallSchema, type Playlist, type Wall } from '../../contract/walls';
import { storableJson } from '../store/rows/storableJson';
import type { WriteView } from '../store/store';

/** Puts these walls beside what they were and tells of them, `also` with them; answers them as they are kept. */
export const recordWalls = async (view: WriteView, walls: readonly Wall[], also: readonly Change[] = []): Promise<Wall[]> => {
  const kept = walls.map((wall) => wallSchema.parse(JSON.parse(storableJson(wall))));
  for (const wall of kept)
    await sql`insert into wall_version (wall, revision, body)
      values (${wall.id}::uuid, ${view.revision}, ${JSON.stringify(wall)}::jsonb)`.execute(view.db);
  await view.publish(WALLS_CHANNEL, [...kept.map((wall): Change => ({ kind: 'wall.changed', wall })), ...also]);
  return kept;
};

/** Puts a version of a playlist beside those before it and tells of it; answers it as it is kept. */
export const recordPlaylist = async (view: WriteView, playlist: Playlist): Promise<Playlist> => {
  const kept = playlistSchema.parse(JSON.parse(storableJson(playlist)));
  await sql`insert into wall_playlist (id, version, revision, body)
    values (${kept.id}, ${kept.version}, ${view.revision}, ${JSON.stringify(kept)}::jsonb)`.execute(view.db);
  await view.publish(WALLS_CHANNEL, [{ kind: 'wall-playlist.changed', playlist: kept }]);
  return kept;
};
