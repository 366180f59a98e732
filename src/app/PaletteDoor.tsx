import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { withWords } from '../i18n/setup';
import { openSearch, searchDoor } from '../state/searchDoor';
import { Icon } from './Icon';
import styles from './Header.module.css';

const load = withWords(['search', 'export'], () => import('./DeskPalette'));
const FIELDS = 'input, select, textarea, [contenteditable="true"], dialog';
const close = () => searchDoor.setState({ isOpen: false });

/** The way to the search: a button (on a small screen the one in its bar), Ctrl+K or ⌘K anywhere, and "/" where nobody is writing. */
export const PaletteDoor = () => {
  const { t } = useTranslation();
  const { isOpen } = useStore(searchDoor);
  const [Palette, setPalette] = useState<ComponentType<{ onClose: () => void }>>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    void load().then(
      ({ DeskPalette }) => {
        setFailed(false);
        setPalette(() => DeskPalette);
      },
      () => {
        setFailed(true);
        close();
      },
    );
  }, [isOpen]);
  // A page without a search does not open it when one comes back.
  useEffect(() => close, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      const isWriting = target instanceof Element && target.closest(FIELDS) !== null;
      const asked = key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!asked && (key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey)) return;
      event.preventDefault();
      openSearch();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles['find']}
        data-failed={failed}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={openSearch}
      >
        <Icon name="find" />
        <span>{t(failed ? 'head.findFailed' : 'head.find')}</span>
      </button>
      {isOpen && Palette && <Palette onClose={close} />}
    </>
  );
};
