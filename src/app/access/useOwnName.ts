import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sessionState } from '../../data/sessionState';

/** What whoever sits here is called; who sits at the machine itself has no name but that. Undefined: nobody is known. */
export const useOwnName = (): string | undefined => {
  const { t } = useTranslation();
  return useStore(sessionState, ({ session }) => (session?.via === 'local' ? t('account.here') : session?.person.name));
};
