import { useTranslation } from 'react-i18next';
import { formatDateTime, formatNumber } from '../../lib/format';
import { mergeFields } from '../../lib/mergeFields';
import { ConflictChoice } from '../../ui/ConflictChoice';

interface SavedConflictProps<Body> {
  id: string;
  /** What the draft was made from. */
  base: Body;
  /** The draft as it would be sent; null where it cannot be yet. */
  mine: Body | null;
  theirs: Body;
  /** Who saved theirs, as which version. */
  saved: { version: number; by: string; changedAt: string };
  keys: readonly (keyof Body)[];
  labelOf: (key: keyof Body) => string;
  changesOf: (from: Body, to: Body) => string[];
  /** The draft rests on what is true now; with a body, that is the draft. */
  onResolve: (body: Body | null) => void;
}

/** Somebody else saved the same meanwhile: both put together where that can be, mine, or theirs. */
export const SavedConflict = <Body extends object>(props: SavedConflictProps<Body>) => {
  const { id, base, mine, theirs, saved, keys, labelOf, changesOf, onResolve } = props;
  const { t } = useTranslation();
  const version = formatNumber(saved.version);
  const merged = mine && mergeFields({ base, mine, theirs }, keys);
  const lines = (from: Body, to: Body): string[] => {
    const changes = changesOf(from, to);
    return changes.length > 0 ? changes : [t('walls.conflict.nothing')];
  };
  const fields = merged?.both.map(labelOf).join(', ') ?? '';
  return (
    <ConflictChoice
      id={id}
      heading={t('walls.conflict.heading', { by: saved.by, version, at: formatDateTime(saved.changedAt) })}
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
