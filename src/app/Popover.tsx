import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Popover.module.css';

interface PopoverProps {
  /** What the button says. */
  button: ReactNode;
  label: string;
  /** A choice differs from what a page shows by itself. */
  marked?: boolean;
  /** Of the button, where something else presses it. */
  id?: string;
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small form under it; Escape, a press outside and the form itself close it, and the button has the focus again. */
export const Popover = ({ button, label, marked = false, id, children }: PopoverProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);
  return (
    <div
      ref={box}
      className={styles['control']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        event.preventDefault();
        close();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        id={id}
        ref={opener}
        type="button"
        aria-expanded={open}
        aria-haspopup="dialog"
        data-marked={marked}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div role="dialog" aria-label={label} className={styles['form']}>
          {/* The form only keeps `close` for its own events; no ref is read while drawing. */}
          {/* oxlint-disable-next-line react/refs */}
          <Suspense fallback={<p role="status">{t('filter.loading')}</p>}>{children(close)}</Suspense>
        </div>
      )}
    </div>
  );
};
