import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedView } from '../../data/frozenView';
import { DifferenceSheet } from './DifferenceSheet';
import { changeText, figureText, nameText } from './differenceText';
import { useDifferences } from './useDifferences';
import styles from './moment.module.css';

const WAS_CHANGED = new Set(['revised', 'gone', 'not-comparable', 'other-unit']);

/** In a line how the figures of now stand to the frozen ones: the first that has changed in full, the others by their number. */
export const DifferenceWord = ({ opened }: { opened: OpenedView | undefined }) => {
  const { t } = useTranslation();
  const { found, unread } = useDifferences(opened);
  const [isOpen, setOpen] = useState(false);
  if (opened === undefined || opened.bodies.length === 0) return null;
  if (found === null) return <span className={styles['quiet']}>{t('room.difference.working')}</span>;
  const changed = found.filter(({ kind }) => WAS_CHANGED.has(kind));
  const newer = found.filter(({ kind }) => kind === 'newer').length;
  const fresh = found.length - changed.length - newer;
  const [first] = changed;
  const counts = [
    changed.length > 1 || (changed.length === 1 && !first?.now) ? t('room.difference.count', { count: changed.length }) : null,
    newer > 0 ? t('room.difference.fresh', { count: newer }) : null,
    fresh > 0 ? t('room.difference.other', { count: fresh }) : null,
    unread > 0 ? t(found.length === 0 ? 'room.difference.failed' : 'room.difference.incomplete', { count: unread }) : null,
  ].filter((each) => each !== null);
  if (found.length === 0) return <span className={styles['quiet']}>{unread > 0 ? counts.join(' · ') : t('room.difference.none')}</span>;
  return (
    <>
      <span lang="vi">
        {first?.now && (
          <>
            {nameText(first.now)}, {t('room.moment.now').toLocaleLowerCase('vi')}: <strong>{figureText(first.now)}</strong> (
            {changeText(first, t)}){counts.length > 0 && ' · '}
          </>
        )}
        {counts.join(' · ')}
      </span>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('room.difference.show')}
      </button>
      {isOpen && <DifferenceSheet found={found} unread={unread} onClose={() => setOpen(false)} />}
    </>
  );
};
