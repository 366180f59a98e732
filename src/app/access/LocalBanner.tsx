import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ROLE_IDS, type RoleId } from '../../../contract/access/roles';
import { sessionState } from '../../data/sessionState';
import styles from './localBanner.module.css';

const CHOICES = [null, ...ROLE_IDS];

/** While there is no sign-on, every page says so; and whoever sits at the machine may try what each role sees. */
export const LocalBanner = () => {
  const { t } = useTranslation();
  const role = useStore(sessionState, ({ session }) => session?.role ?? null);
  const [isOpen, setOpen] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const nameOf = (each: RoleId | null) => (each === null ? t('roles.all') : t(`roles.name.${each}`));
  const choose = async (each: RoleId | null): Promise<void> => {
    const { chooseRole } = await import('../../data/signOnActs');
    await chooseRole(each);
    location.reload();
  };
  return (
    <section className={styles['banner']} aria-label={t('roles.local')}>
      <span>{t('roles.local')}</span>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span>{t('roles.label')}: </span>
        <strong>{nameOf(role)}</strong> <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <div role="group" aria-label={t('roles.label')}>
          {CHOICES.map((each) => (
            <button key={each} type="button" aria-pressed={each === role} onClick={() => void choose(each).catch(() => setFailed(true))}>
              {nameOf(each)}
            </button>
          ))}
        </div>
      )}
      {hasFailed && <span role="alert">{t('roles.failed')}</span>}
    </section>
  );
};
