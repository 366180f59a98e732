import { useTranslation } from 'react-i18next';
import { useLinkState } from '../data/linkState';
import { formatDateTime } from '../lib/format';
import { StatusWord } from '../ui/StatusWord';
import styles from './Header.module.css';

const tones = { live: 'good', connecting: 'none', lost: 'stale', denied: 'medium' } as const;

/** Whether this screen is live; always visible, with the moment it began on hover. */
export const LinkWord = () => {
  const { t } = useTranslation();
  const { status, since } = useLinkState();
  return (
    <span role="status" className={styles['link']} title={t('link.since', { at: formatDateTime(since) })}>
      <StatusWord tone={tones[status]}>{t(`link.${status}`)}</StatusWord>
    </span>
  );
};
