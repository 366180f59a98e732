import { useTranslation } from 'react-i18next';
import { playlistBody, type Playlist, type PlaylistBody } from '../../../../contract/walls';
import { formatDateTime } from '../../../lib/format';
import { ConflictChoice } from '../../../ui/ConflictChoice';
import { SavedConflict } from '../SavedConflict';
import { PLAYLIST_KEYS, playlistChanges, playlistLabel } from './playlistChanges';

const PLAYLIST_CONFLICT = 'wall-playlist-conflict';
interface PlaylistConflictProps {
  /** What the draft was made from. */
  base: PlaylistBody;
  /** The draft as it would be sent; null where it cannot be yet. */
  mine: PlaylistBody | null;
  /** What is true now. */
  current: Playlist;
  /** The draft rests on what is true now; with a body, that is the draft. */
  onResolve: (body: PlaylistBody | null) => void;
  onAsNew: () => void;
}

/** Somebody else saved the playlist meanwhile, or ended it. */
export const PlaylistConflict = ({ base, mine, current, onResolve, onAsNew }: PlaylistConflictProps) => {
  const { t } = useTranslation();
  if (current.isRetired)
    return (
      <ConflictChoice
        id={PLAYLIST_CONFLICT}
        heading={t('walls.conflict.retired', { by: current.by, at: formatDateTime(current.changedAt) })}
        hint={t('walls.conflict.retiredHint')}
        sides={[]}
        ways={[{ label: t('walls.playlists.copy'), onChoose: onAsNew }]}
      />
    );
  return (
    <SavedConflict
      id={PLAYLIST_CONFLICT}
      base={base}
      mine={mine}
      theirs={playlistBody.parse(current)}
      saved={current}
      keys={PLAYLIST_KEYS}
      labelOf={(key) => playlistLabel(key, t)}
      changesOf={(from, to) => playlistChanges(from, to, t)}
      onResolve={onResolve}
    />
  );
};
