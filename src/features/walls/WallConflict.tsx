import { useTranslation } from 'react-i18next';
import { wallBody, type Playlist, type Wall, type WallBody } from '../../../contract/walls';
import { SavedConflict } from './SavedConflict';
import { WALL_KEYS, wallChanges, wallLabel } from './wallChanges';

interface WallConflictProps {
  /** What the draft was made from. */
  base: WallBody;
  /** The draft as it would be sent; null where it cannot be yet. */
  mine: WallBody | null;
  /** What is true now. */
  current: Wall;
  playlists: readonly Playlist[];
  /** The draft rests on what is true now; with a body, that is the draft. */
  onResolve: (body: WallBody | null) => void;
}

/** Somebody else saved the wall meanwhile. */
export const WallConflict = ({ base, mine, current, playlists, onResolve }: WallConflictProps) => {
  const { t } = useTranslation();
  return (
    <SavedConflict
      id="wall-conflict"
      base={base}
      mine={mine}
      theirs={wallBody.parse(current)}
      saved={current}
      keys={WALL_KEYS}
      labelOf={(key) => wallLabel(key, t)}
      changesOf={(from, to) => wallChanges(from, to, playlists, t)}
      onResolve={onResolve}
    />
  );
};
