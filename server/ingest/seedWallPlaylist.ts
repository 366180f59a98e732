import * as z from 'zod/mini';
import { DEFAULT_PLAYLIST, playlistBody } from '../../contract/walls';
import { recordPlaylist } from './recordWalls';
import { readText, type ReadData } from '../sources/dataFiles';
import { readPlaylistAt } from '../store/rows/storedWallPlaylists';
import type { Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';

const file = z.object({ provenance: z.string(), body: playlistBody });

/** Records the playlist of `data/wall-playlist.json`, once: what people make of it after is theirs. @returns whether it wrote. */
export const seedWallPlaylist = async (store: Store, read: ReadData): Promise<boolean> => {
  const { body } = file.parse(JSON.parse(await readText(read, 'wall-playlist.json')));
  return writeIfNew(store, 'seed', 'wall playlist', async (view, nothing) => {
    if ((await readPlaylistAt(view.db, view.revision, DEFAULT_PLAYLIST)) !== null) return nothing(false);
    await recordPlaylist(view, { ...body, id: DEFAULT_PLAYLIST, version: 1, changedAt: view.at, by: 'Hệ thống', isRetired: false });
    return true;
  });
};
