import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../lazyPart';
import { useOwnName } from './useOwnName';
import styles from './account.module.css';

const AccountSheet = lazyPart(() => import('./AccountSheet').then(({ AccountSheet: part }) => part));

/** Who sits here, and the way to what they may do about it. */
export const AccountDoor = () => {
  const { t } = useTranslation();
  const name = useOwnName();
  const [isOpen, setOpen] = useState(false);
  if (name === undefined) return null;
  return (
    <>
      <button type="button" className={styles['door']} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span aria-hidden="true">{name}</span>
        <span className="visually-hidden">{t('account.open', { name })}</span>
      </button>
      {isOpen && (
        <Suspense>
          <AccountSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
