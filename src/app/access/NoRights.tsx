import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Session } from '../../../contract/session';
import { sessionState } from '../../data/sessionState';
import { leave } from './leave';
import { useReturn } from './useReturn';
import styles from './gate.module.css';

const hasSome = ({ scopes }: Session): boolean => scopes.length > 0;

/** In the place of every page for who signed on and may see nothing yet: whom to ask, and the way out. */
export const NoRights = () => {
  const { t } = useTranslation();
  const name = useStore(sessionState, ({ session }) => session?.person.name ?? '');
  const [hasFailed, setFailed] = useState(false);
  const look = useReturn(hasSome);
  return (
    <main className={styles['gate']} data-wall={/^\/wall(\/|$)/.test(location.pathname)} data-no-rights>
      <div className={styles['card']}>
        <span className={styles['province']}>
          {t('account.product')} · {t('account.province')}
        </span>
        <h1>{t('account.noRights.head')}</h1>
        <p>{t('account.noRights.what', { name })}</p>
        <p>{t('account.noRights.whom')}</p>
        <div className={styles['acts']}>
          <button type="button" onClick={look}>
            {t('account.noRights.look')}
          </button>
          <button type="button" onClick={() => void leave(false).catch(() => setFailed(true))}>
            {t('account.signOut')}
          </button>
        </div>
        {hasFailed && (
          <p role="alert">
            {t('account.failed')}. {t('account.failedHint')}
          </p>
        )}
      </div>
    </main>
  );
};
