import { useTranslation } from 'react-i18next';
import styles from './CutChips.module.css';

export interface CutChip {
  id: string;
  /** What is narrowed by: "Địa bàn". */
  name: string;
  /** To what: "Phường Tô Hiệu". */
  value: string;
  onRemove: () => void;
}

/** What the figures of a page are narrowed to, each with a cross; nothing where they are whole. Words: section `money`. */
export const CutChips = ({ chips, onClear }: { chips: readonly CutChip[]; onClear: () => void }) => {
  const { t } = useTranslation();
  if (chips.length === 0) return null;
  return (
    <div className={styles['row']} role="group" aria-label={t('cut.inForce')}>
      <span className={styles['label']}>{t('cut.inForce')}</span>
      {chips.map(({ id, name, value, onRemove }) => (
        <button key={id} type="button" className={styles['chip']} data-cut={id} onClick={onRemove} title={t('cut.remove', { name, value })}>
          <span className={styles['name']}>{name}:</span> <strong lang="vi">{value}</strong> <span aria-hidden="true">✕</span>
          <span className="visually-hidden"> – {t('cut.take')}</span>
        </button>
      ))}
      <button type="button" className={styles['clear']} onClick={onClear}>
        {t('cut.clear')}
      </button>
    </div>
  );
};
