import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sessionState } from '../../data/sessionState';
import { useOrder } from '../../data/useOrder';
import { formatDateTime } from '../../lib/format';
import { FailureLine } from '../../ui/FailureLine';
import { Sheet } from '../../ui/Sheet';
import { Devices } from './Devices';
import { leave } from './leave';
import { useOwnName } from './useOwnName';
import styles from './account.module.css';

/** Who sits here and in what roles; until when, on which devices, and the way out. */
export const AccountSheet = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const { session, mode } = useStore(sessionState);
  const name = useOwnName();
  const [asksAll, setAsksAll] = useState(false);
  const { isPending, failed, give } = useOrder<null>(() => undefined);
  const out = (everywhere: boolean) =>
    give(async () => {
      await leave(everywhere);
      return null;
    });
  const roles = session?.role ? [session.role] : (session?.roles ?? []);
  const words =
    mode === 'embedded' && !session?.role
      ? t('account.allRoles')
      : roles.map((role) => t(`roles.name.${role}`)).join(', ') || t('account.noRole');
  // Who is only a guest has no idle time: their link ends.
  const isOwn = mode === 'sign-on' && session?.via === 'session';
  return (
    <Sheet side label={t('account.head')} closeLabel={t('account.close')} onClose={onClose}>
      <div className={styles['sheet']}>
        <div className={styles['facts']}>
          <h3>{name}</h3>
          <span>
            {t('account.rolesOf')}: {words}
          </span>
          {isOwn && session.idleAt && <span>{t('account.idles', { at: formatDateTime(session.idleAt) })}</span>}
          {session?.endsAt && <span>{t('account.ends', { at: formatDateTime(session.endsAt) })}</span>}
          {mode === 'embedded' && <span>{t('roles.local')}</span>}
        </div>
        {isOwn && (
          <>
            <div className={styles['acts']}>
              <button type="button" disabled={isPending} onClick={() => out(false)}>
                {t('account.signOut')}
              </button>
              <button type="button" aria-expanded={asksAll} disabled={isPending} onClick={() => setAsksAll(!asksAll)}>
                {t('account.signOutAll')}
              </button>
            </div>
            {asksAll && (
              <div className={styles['ask']} role="group" aria-label={t('account.signOutAll')}>
                <p>{t('account.signOutAllAsk')}</p>
                <div className={styles['acts']}>
                  <button type="button" disabled={isPending} onClick={() => out(true)}>
                    {t('account.signOutAll')}
                  </button>
                  <button type="button" onClick={() => setAsksAll(false)}>
                    {t('account.cancel')}
                  </button>
                </div>
              </div>
            )}
            {failed && <FailureLine problem={failed.problem} title={t('account.failed')} hint={t('account.failedHint')} />}
            <Devices />
          </>
        )}
      </div>
    </Sheet>
  );
};
