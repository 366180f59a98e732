import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dock.module.css';

/** The button that the key C presses. */
export const WRITE_BUTTON = 'ghi-ket-luan';

interface DockProps {
  /** Number of the item. */
  n: number;
  /** How many conclusions stand. */
  count: number;
  list: ReactNode;
  /** The form, once a conclusion is being written; null where this page may not write. */
  form: ((close: () => void) => ReactNode) | null;
}

/** What was concluded on the item, in letters that the room can read, and where more is written. */
export const Dock = ({ n, count, list, form }: DockProps) => {
  const { t } = useTranslation();
  const [isWriting, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    // The form has gone, and the focus with it; who is at something else by now is left there.
    if (wasWriting.current && !isWriting && document.activeElement === document.body) opener.current?.focus({ preventScroll: true });
    wasWriting.current = isWriting;
  }, [isWriting]);
  return (
    <section id="ket-luan" tabIndex={-1} className={styles['dock']} aria-label={t('room.conclusions.of', { n })} data-writing={isWriting}>
      <div className={styles['head']}>
        <h2>{t('room.conclusions.of', { n })}</h2>
        {count === 0 && !isWriting && <span className={styles['none']}>{t('room.conclusions.none')}</span>}
        {form !== null && !isWriting && (
          <button ref={opener} id={WRITE_BUTTON} type="button" aria-keyshortcuts="C" data-export="" onClick={() => setWriting(true)}>
            {t('room.conclusions.write')}
          </button>
        )}
      </div>
      {form !== null && isWriting && <div className={styles['form']}>{form(() => setWriting(false))}</div>}
      {count > 0 && <div className={styles['list']}>{list}</div>}
    </section>
  );
};
