import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { savedViews } from '../../contract/feeds/savedViews';
import { useMay, useMaySee } from '../data/sessionState';
import { useFeed } from '../data/useFeed';
import { SearchPalette } from '../views/SearchPalette';
import { deskEntries, runDeskAction } from './deskActions';
import { focusPage } from './focusPage';
import { toDestination } from './toDestination';

/** The search of the desk: what is chosen opens with the moment that is looked at. */
export const DeskPalette = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const { asOf } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const kept = useFeed(savedViews, {}, null).body?.views;
  const maySee = useMaySee();
  const mayExport = useMay('export');
  const own = useMemo(() => deskEntries(t, asOf !== undefined, kept ?? [], { maySee, mayExport }), [t, asOf, kept, maySee, mayExport]);
  const go = (href: string) => {
    void navigate(toDestination(href, asOf)).then(focusPage);
  };
  const run = (id: string) => {
    if (id === 'action now') void navigate({ to: '.', search: ({ asOf: _, chot: _frozen, ...old }) => old });
    else void runDeskAction(id, client, t).catch(console.error);
  };
  return <SearchPalette asOf={asOf ?? null} own={own} onGo={go} onRun={run} onClose={onClose} />;
};
