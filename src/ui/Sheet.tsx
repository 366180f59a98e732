import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Sheet.module.css';

interface SheetProps {
  label: string;
  closeLabel: string;
  /** On a desk it stands at the side, as the passport of a figure does, and not at the foot. */
  side?: boolean;
  /** On a desk a small window in its middle: one short question. */
  middle?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A modal sheet from the foot of a small screen, or, where asked so, the side of a desk: Escape, a press beside it and its button close it; the focus goes back by itself. */
export const Sheet = ({ label, closeLabel, side = false, middle = false, onClose, children }: SheetProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      // What lies under the sheet can take the focus only after it has left the top layer.
      queueMicrotask(() => opener instanceof HTMLElement && opener.focus({ preventScroll: true }));
    };
  }, []);
  return (
    // A press beside the sheet is a convenience; the keyboard has Escape and the button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles['sheet']}
      data-side={side}
      data-middle={middle}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles['inner']}>
        <div className={styles['head']}>
          <h2>{label}</h2>
          <button type="button" onClick={onClose} aria-label={closeLabel}>
            ✕
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
};
