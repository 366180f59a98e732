import { useTranslation } from 'react-i18next';
import styles from './table.module.css';

/** A cell without a value: a dash to the eye, words to the ear. */
export const Nothing = () => {
  const { t } = useTranslation();
  return (
    <span className={styles['quiet']}>
      <span aria-hidden="true">–</span> <span className="visually-hidden">{t('table.nothing')}</span>
    </span>
  );
};
