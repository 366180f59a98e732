import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './DemoStrip.module.css';

/** Every page of the demo stands over the words that it is one; a wall keeps clear of them, a desk scrolls behind them. */
export const DemoStrip = ({ isWall, children }: { isWall: boolean; children: ReactNode }) => {
  const { t } = useTranslation();
  return (
    <>
      <div className={isWall ? styles['wall'] : styles['desk']}>{children}</div>
      <p className={styles['strip']} data-wall={isWall}>
        <strong>{t('demo.name')}</strong>
        <span>{t('demo.what')}</span>
      </p>
    </>
  );
};
