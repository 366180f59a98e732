import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './home.module.css';

interface CappedProps<T> {
  items: readonly T[];
  most: number;
  row: (item: T) => ReactNode;
  /** The class of the list, where its items are no plain rows. */
  look?: string | undefined;
}

/** The first of a list, and the rest where it is asked for: nothing is left out unsaid. */
export const Capped = <T,>({ items, most, row, look = styles['rows'] }: CappedProps<T>) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const rest = items.length - most;
  // One more row takes no more room than the words that would hide it.
  const shown = isOpen || rest <= 1 ? items : items.slice(0, most);
  return (
    <>
      <ul className={look}>{shown.map(row)}</ul>
      {rest > 1 && (
        <button type="button" className={styles['more']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('home.fewer') : t('home.showRest', { count: rest })}
        </button>
      )}
    </>
  );
};
