import { useTranslation } from 'react-i18next';
import type { Shown } from './model';
import styles from './intake.module.css';

/** Which refused rows are listed: those still open, or all. */
export const ShownChoice = ({ shown, onShown }: { shown: Shown; onShown: (shown: Shown) => void }) => {
  const { t } = useTranslation();
  return (
    <label className={styles['filter']}>
      {t('intake.show')}{' '}
      <select value={shown} onChange={(event) => onShown(event.target.value === 'all' ? 'all' : 'open')}>
        <option value="open">{t('intake.showOpen')}</option>
        <option value="all">{t('intake.showAll')}</option>
      </select>
    </label>
  );
};
