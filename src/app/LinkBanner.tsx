import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptState } from '../data/kept/keptState';
import { useLinkState } from '../data/linkState';
import { useOutbox } from '../data/outbox/outboxState';
import { withWords } from '../i18n/setup';
import { formatDateTime } from '../lib/format';
import { Age } from '../ui/Age';
import { useClock } from '../ui/clock';
import { lazyPart } from './lazyPart';
import styles from './Notices.module.css';

const OutboxDoor = lazyPart(() => withWords(['device'], () => import('./OutboxDoor'))().then(({ OutboxDoor: part }) => part));

/** A link that comes back by itself within this time is told in the header only. */
const PATIENCE_MS = 3000;

/**
 * When the link has been gone for a while: since when, or how old the kept figures are that are shown instead, what is not sent, and that
 * it mends itself. The running age is kept out of the spoken part.
 */
export const LinkBanner = () => {
  const { t } = useTranslation();
  const { status, since } = useLinkState();
  const { shownSince } = useKeptState();
  const { entries } = useOutbox();
  const shows = useClock((now) => status === 'lost' && (shownSince !== null || entries.length > 0 || now - since > PATIENCE_MS));
  if (!shows) return null;
  const at = shownSince ?? since;
  return (
    <p className={styles['notice']} data-tone="stale">
      <span>
        <span aria-hidden="true">◔</span>{' '}
        <span role="status">{t(shownSince === null ? 'link.banner' : 'link.kept', { at: formatDateTime(at) })}</span>{' '}
        <Age at={at} template={(age) => t('link.ago', { age })} />
        {entries.length > 0 && (
          <Suspense>
            {' · '}
            <OutboxDoor />
          </Suspense>
        )}
      </span>
    </p>
  );
};
