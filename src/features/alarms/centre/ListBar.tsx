import { useTranslation } from 'react-i18next';
import styles from './list.module.css';

interface ListBarProps {
  /** How many new alarms stand above what is seen. */
  above: number;
  onNewest: () => void;
  isDisordered: boolean;
  onSort: () => void;
}

/** Over the list, without moving it: the way to what is new above, and to the order by urgency. */
export const ListBar = ({ above, onNewest, isDisordered, onSort }: ListBarProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles['bar']}>
      {above > 0 && (
        <button type="button" data-newcomers className={styles['pill']} onClick={onNewest}>
          <span aria-hidden="true">↑</span> {t('alarms.list.newcomers', { count: above })} <kbd aria-hidden="true">N</kbd>
        </button>
      )}
      {isDisordered && (
        <button type="button" className={styles['sort']} onClick={onSort}>
          {t('alarms.list.sortAnew')}
        </button>
      )}
    </div>
  );
};
