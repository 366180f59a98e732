import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './wall.module.css';

const MEND_MS = 5_000;

/** In place of a wall that fell over: says so calmly and draws it anew after a while. */
export const WallMending = ({ reset }: { reset: () => void }) => {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setTimeout(reset, MEND_MS);
    return () => clearTimeout(timer);
  }, [reset]);
  return (
    <p className={styles['mending']} role="status">
      {t('panel.wall')}
    </p>
  );
};
