import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { workOn } from '../../data/keepSignedOn';
import { comingEnd, NOTICE_MS } from '../../data/sessionEnd';
import { sessionState } from '../../data/sessionState';
import { formatDateTime } from '../../lib/format';
import { useClock } from '../../ui/clock';
import { watchTyped } from './typedTexts';
import styles from '../Notices.module.css';

/** That the session is about to end, and what to do; that one sees a part only, or may do something else than before. */
export const SessionNotices = () => {
  const { t } = useTranslation();
  const { session, hasNewRights } = useStore(sessionState);
  const end = session && comingEnd(session);
  const isNear = useClock((now) => end !== null && end.at - now < NOTICE_MS);
  useEffect(watchTyped, []);
  return (
    <>
      {end && isNear && (
        <p className={styles['notice']} data-tone="medium" role="alert">
          <span>
            <span aria-hidden="true">■</span> {t(end.canBeMoved ? 'account.idleSoon' : 'account.overSoon', { at: formatDateTime(end.at) })}
          </span>
          {end.canBeMoved && (
            <button type="button" onClick={() => void workOn().catch(() => undefined)}>
              {t('account.goOn')}
            </button>
          )}
        </p>
      )}
      {session?.isLimited && (
        <p className={styles['notice']} data-tone="quiet">
          <span>{t('account.limited')}</span>
        </p>
      )}
      {hasNewRights && (
        <p className={styles['notice']} data-tone="quiet" role="status">
          <span>{t('account.newRights')}</span>
          <button type="button" onClick={() => sessionState.setState({ hasNewRights: false })}>
            {t('account.seen')}
          </button>
        </p>
      )}
    </>
  );
};
