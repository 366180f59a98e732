import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useCallback, useMemo, type ReactNode } from 'react';
import { ExportDoor } from '../export/exportDoor';
import { useStore } from 'zustand';
import { sessionState, useMay, useMaySee } from '../data/sessionState';
import { withWords } from '../i18n/setup';
import { FigureSlots } from '../ui/figureSlots';
import { OpenFigure } from '../ui/openFigure';
import { FIGURE_SLOTS } from './figureSlots';
import { lazyPart } from './lazyPart';
import { scopeAt } from './navigationEntries';
import { usePaper } from './usePaper';
import { usePath } from './usePath';
import { useSearching } from './useSearching';

const PassportDrawer = lazyPart(() => import('../ui/PassportDrawer').then(({ PassportDrawer: part }) => part));
const Forbidden = lazyPart(() => withWords(['account'], () => import('./access/Forbidden'))().then(({ Forbidden: part }) => part));

interface PageStageProps {
  /** Where the open page and the passport of the chosen figure stand. */
  children: (page: ReactNode, drawer: ReactNode) => ReactNode;
}

/** What every page needs in whatever shell: its figures can be asked, taken out as files and printed. */
export const PageStage = ({ children }: PageStageProps) => {
  const { figure } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const searching = useSearching();
  usePaper();
  const client = useQueryClient();
  const door = useCallback(() => import('./exportPort').then(({ openExportPort }) => openExportPort(client)), [client]);
  const open = useCallback(
    (id: string) => void navigate({ to: '.', search: (old) => ({ ...old, figure: id }), resetScroll: false }),
    [navigate],
  );
  const close = useCallback(
    () => void navigate({ to: '.', search: ({ figure: _, ...old }) => old, resetScroll: false, replace: true }),
    [navigate],
  );
  const figures = useMemo(() => ({ openId: figure, open }), [figure, open]);
  const scope = scopeAt(usePath());
  const maySee = useMaySee();
  // Who came by a link sees its view, whatever page that is of.
  const isOpened = useStore(sessionState, ({ session }) => session?.frozen !== undefined);
  const mayExport = useMay('export');
  const page =
    scope !== undefined && !maySee(scope) && !isOpened ? (
      <Suspense>
        <Forbidden scope={scope} />
      </Suspense>
    ) : (
      <ExportDoor value={mayExport ? door : null}>
        <Outlet />
      </ExportDoor>
    );
  const drawer = figure !== undefined && (
    <Suspense>
      <PassportDrawer id={figure} searching={searching} onClose={close} />
    </Suspense>
  );
  return (
    <FigureSlots value={FIGURE_SLOTS}>
      <OpenFigure value={figures}>{children(page, drawer)}</OpenFigure>
    </FigureSlots>
  );
};
