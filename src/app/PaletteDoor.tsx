import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { withWords } from '../i18n/setup';
import { Icon } from './Icon';
import styles from './Header.module.css';

const load = withWords(['search', 'export'], () => import('./DeskPalette'));
const FIELDS = 'input, select, textarea, [contenteditable="true"], dialog';

/** The way to the search: a button, Ctrl+K or ⌘K anywhere, and "/" where nobody is writing. */
export const PaletteDoor = () => {
  const { t } = useTranslation();
  const [Palette, setPalette] = useState<ComponentType<{ onClose: () => void }>>();
  const [failed, setFailed] = useState(false);
  const open = useCallback(
    () =>
      void load().then(
        ({ DeskPalette }) => {
          setFailed(false);
          setPalette(() => DeskPalette);
        },
        () => setFailed(true),
      ),
    [],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      const isWriting = target instanceof Element && target.closest(FIELDS) !== null;
      const asked = key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!asked && (key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  return (
    <>
      <button type="button" className={styles['find']} aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K /" onClick={open}>
        <Icon name="find" />
        <span>{t(failed ? 'head.findFailed' : 'head.find')}</span>
      </button>
      {Palette && <Palette onClose={() => setPalette(undefined)} />}
    </>
  );
};
