import { useTranslation } from 'react-i18next';
import { playlistBody, type Playlist, type PlaylistBody } from '../../../../contract/walls';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { mergeFields } from '../../../lib/mergeFields';
import { ConflictChoice } from '../../../ui/ConflictChoice';
import { PLAYLIST_KEYS, playlistChanges, playlistLabel } from './playlistChanges';

export const PLAYLIST_CONFLICT = 'wall-playlist-conflict';
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
  const version = formatNumber(current.version);
  const at = formatDateTime(current.changedAt);
  if (current.isRetired)
    return (
      <ConflictChoice
        id={PLAYLIST_CONFLICT}
        heading={t('walls.conflict.retired', { by: current.by, at })}
        hint={t('walls.conflict.retiredHint')}
        sides={[]}
        ways={[{ label: t('walls.playlists.copy'), onChoose: onAsNew }]}
      />
    );
  const theirs = playlistBody.parse(current);
  const merged = mine && mergeFields({ base, mine, theirs }, PLAYLIST_KEYS);
  const lines = (from: PlaylistBody, to: PlaylistBody): string[] => {
    const changes = playlistChanges(from, to, t);
    return changes.length > 0 ? changes : [t('walls.conflict.nothing')];
  };
  const fields = merged?.both.map((key) => playlistLabel(key, t)).join(', ') ?? '';
  return (
    <ConflictChoice
      id={PLAYLIST_CONFLICT}
      heading={t('walls.conflict.heading', { by: current.by, version, at })}
      hint={t('walls.conflict.lost')}
      sides={[
        { heading: t('walls.conflict.theirs', { version }), lines: lines(base, theirs) },
        ...(mine ? [{ heading: t('walls.conflict.mine', { version }), lines: lines(theirs, mine) }] : []),
      ]}
      both={fields === '' ? '' : t('walls.conflict.both', { fields })}
      ways={[
        ...(merged?.body ? [{ label: t('walls.conflict.merge'), isFirst: true, onChoose: () => onResolve(merged.body) }] : []),
        { label: t('walls.conflict.keepMine'), onChoose: () => onResolve(null) },
        { label: t('walls.conflict.takeTheirs', { version }), onChoose: () => onResolve(theirs) },
      ]}
    />
  );
};
