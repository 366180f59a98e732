import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PassportFacts } from './PassportFacts';
import { useMediaQuery } from './useMediaQuery';
import styles from './PassportDrawer.module.css';

const RAIL = '(min-width: 1200px)';
interface PassportDrawerProps {
  id: string;
  /** The page is still loading: a figure that is not on it may yet come. */
  searching: boolean;
  onClose: () => void;
}

/** What is known of the open figure: a rail beside the view on a desk, a modal sheet on a small screen. The focus returns to the figure. */
export const PassportDrawer = ({ id, searching, onClose }: PassportDrawerProps) => {
  const { t } = useTranslation();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    close.current?.focus({ preventScroll: true });
    return () => {
      const figure = `[data-figure="${CSS.escape(id)}"]`;
      // The sheet leaves the top layer with this same commit; what lies under it can take the focus only after that.
      // A figure that was acted on may have left its list: then the page has it.
      queueMicrotask(() => document.querySelector<HTMLElement>(`${figure}, #main:not(:has(${figure}))`)?.focus({ preventScroll: true }));
    };
  }, [id]);
  const content = (
    <>
      <header>
        <h2>{t('passport.title')}</h2>
        <button ref={close} type="button" onClick={onClose} aria-label={t('passport.close')}>
          ✕
        </button>
      </header>
      <PassportFacts id={id} searching={searching} />
    </>
  );
  return useMediaQuery(RAIL) ? <Rail onClose={onClose}>{content}</Rail> : <Sheet onClose={onClose}>{content}</Sheet>;
};

const Rail = ({ onClose, children }: { onClose: () => void; children: ReactNode }) => {
  const { t } = useTranslation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside className={`${styles['drawer']} ${styles['rail']}`} aria-label={t('passport.title')}>
      {children}
    </aside>
  );
};

const Sheet = ({ onClose, children }: { onClose: () => void; children: ReactNode }) => {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`${styles['drawer']} ${styles['sheet']}`}
      aria-label={t('passport.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles['inner']}>{children}</div>
    </dialog>
  );
};
