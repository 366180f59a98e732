import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './WallTrouble.module.css';

const RETRY_MS = 10_000;

/** Loads the page anew, but only when the server answers: a browser's own error page would stay for ever. */
const reloadWhenAnswered = async (): Promise<void> => {
  const answer = await fetch('/', { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (answer?.ok) location.reload();
};

/** What a wall shows when it could not be drawn at all: calm words, and it mends itself. */
export const WallTrouble = () => {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setInterval(() => void reloadWhenAnswered(), RETRY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className={styles['page']} role="status">
      {t('panel.wall')}
    </p>
  );
};

export const WallPending = () => {
  const { t } = useTranslation();
  return <p className={styles['page']}>{t('page.loading')}</p>;
};
