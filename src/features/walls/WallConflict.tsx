import { useTranslation } from 'react-i18next';
import { wallBody, type Playlist, type Wall, type WallBody } from '../../../contract/walls';
import { formatDateTime, formatNumber } from '../../lib/format';
import { mergeFields } from '../../lib/mergeFields';
import { ConflictChoice } from '../../ui/ConflictChoice';
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
  const version = formatNumber(current.version);
  const theirs = wallBody.parse(current);
  const merged = mine && mergeFields({ base: wallBody.parse(base), mine, theirs }, WALL_KEYS);
  const lines = (from: WallBody, to: WallBody): string[] => {
    const changes = wallChanges(from, to, playlists, t);
    return changes.length > 0 ? changes : [t('walls.conflict.nothing')];
  };
  const fields = merged?.both.map((key) => wallLabel(key, t)).join(', ') ?? '';
  return (
    <ConflictChoice
      id="wall-conflict"
      heading={t('walls.conflict.heading', { by: current.by, version, at: formatDateTime(current.changedAt) })}
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
