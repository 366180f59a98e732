import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMaySee } from '../../data/sessionState';
import { scopeWord } from '../../i18n/scopeWord';
import { keepMoment } from '../keepMoment';
import { NAVIGATION } from '../navigationEntries';
import { usePlace } from '../usePlace';

import styles from '../Shell.module.css';

/** One clear word in the place of a page that one may not open, and where one may go instead. */
export const Forbidden = ({ scope }: { scope: string }) => {
  const { t } = useTranslation();
  const [, page] = usePlace();
  const maySee = useMaySee();
  const open = NAVIGATION.find((entry) => maySee(entry.scope));
  const word = scopeWord(scope);
  return (
    <div className={styles['page']} role="alert" data-forbidden={scope}>
      <h2>{t('account.forbidden.head')}</h2>
      <p>{t('account.forbidden.what', { page: t(page), scope: word === null ? scope : t(word) })}</p>
      <p>{t('account.forbidden.whom')}</p>
      {open && (
        <Link to={open.path} search={keepMoment}>
          {t('account.forbidden.open', { page: t(open.label) })}
        </Link>
      )}
    </div>
  );
};
