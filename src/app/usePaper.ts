import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { offersOfPage } from '../export/offers';

const isPrintKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** Ctrl+P prints the page as a report of the Office, where it has something to export; whatever the browser prints by itself is light. */
export const usePaper = (): void => {
  const client = useQueryClient();
  const { t } = useTranslation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPrintKey(event) || offersOfPage().length === 0) return;
      event.preventDefault();
      void import('./deskActions')
        .then(({ runDeskAction }) => runDeskAction('action print', client, t))
        // The browser's own print is better than none.
        .catch(() => print());
    };
    const root = document.documentElement;
    let theme: string | undefined;
    const before = () => {
      theme = root.dataset['theme'];
      root.dataset['theme'] = 'light';
    };
    const after = () => {
      if (theme !== undefined) root.dataset['theme'] = theme;
    };
    document.addEventListener('keydown', onKey);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [client, t]);
};
