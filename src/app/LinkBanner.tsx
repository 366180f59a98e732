import { useTranslation } from 'react-i18next';
import { useLinkState } from '../data/linkState';
import { formatDateTime } from '../lib/format';
import { Age } from '../ui/Age';
import { useClock } from '../ui/clock';
import styles from './Notices.module.css';

/** A link that comes back by itself within this time is told in the header only. */
const PATIENCE_MS = 3000;

/** When the link has been gone for a while: since when, and that it mends itself. The running age is kept out of the spoken part. */
export const LinkBanner = () => {
  const { t } = useTranslation();
  const { status, since } = useLinkState();
  const shows = useClock((now) => status === 'lost' && now - since > PATIENCE_MS);
  if (!shows) return null;
  return (
    <p className={styles['notice']} data-tone="stale">
      <span>
        <span aria-hidden="true">◔</span> <span role="status">{t('link.banner', { at: formatDateTime(since) })}</span>{' '}
        <Age at={since} template={(age) => t('link.ago', { age })} />
      </span>
    </p>
  );
};
