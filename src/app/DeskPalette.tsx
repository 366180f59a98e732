import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchPalette } from '../views/SearchPalette';
import { deskEntries, runDeskAction } from './deskActions';
import { checkSearch, parseQuery } from './search';

/** The search of the desk: what is chosen opens with the moment that is looked at. */
export const DeskPalette = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const { asOf } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const own = useMemo(() => deskEntries(t, asOf !== undefined), [t, asOf]);
  const go = (href: string) => {
    const { pathname, search } = new URL(href, location.origin);
    const asked = checkSearch(parseQuery(search), Date.now()).search;
    void navigate({ to: pathname, search: asOf === undefined ? asked : { ...asked, asOf } });
  };
  const run = (id: string) => {
    if (id === 'action now') void navigate({ to: '.', search: ({ asOf: _, chot: _frozen, ...old }) => old });
    else void runDeskAction(id, client, t).catch(console.error);
  };
  return <SearchPalette asOf={asOf ?? null} own={own} onGo={go} onRun={run} onClose={onClose} />;
};
