import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FilterForm.module.css';

interface FilterFormProps {
  label: string;
  searchLabel: string;
  /** What may be typed, in words. */
  hint: string;
  query: string;
  onQuery: (query: string) => void;
  /** How many of the choices narrow the list. */
  inForce: number;
  /** How many rows are left of how many, in words; spoken as it changes. */
  shown: string;
  /** Takes all that narrows away; null while nothing does. */
  onClear: (() => void) | null;
  /** What narrows and was chosen elsewhere. */
  chips?: ReactNode;
  /** The choices, a label each. */
  children: ReactNode;
}

/** What narrows a list: a search and choices; on a small screen the choices stand behind a button that says how many are in force. */
export const FilterForm = ({ label, searchLabel, hint, query, onQuery, inForce, shown, onClear, chips, children }: FilterFormProps) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['filters']} data-open={isOpen} role="search" aria-label={label}>
      <input
        type="search"
        aria-label={searchLabel}
        placeholder={hint}
        maxLength={100}
        value={query}
        onChange={({ target }) => onQuery(target.value)}
      />
      <button type="button" className={styles['more']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('filter.more')}
        {inForce > 0 && ` (${inForce})`}
      </button>
      <div className={styles['choices']}>{children}</div>
      {chips}
      {onClear && (
        <button type="button" onClick={onClear}>
          {t('filter.clear')}
        </button>
      )}
      <span role="status" className={styles['shown']}>
        {shown}
      </span>
    </div>
  );
};
