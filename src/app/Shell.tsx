import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportDoor } from '../export/exportDoor';
import { FigureSlots } from '../ui/figureSlots';
import { OpenFigure } from '../ui/openFigure';
import { FIGURE_SLOTS } from './figureSlots';
import { AlarmWatch } from './alarmSlots';
import { Header } from './Header';
import { lazyPart } from './lazyPart';
import { Navigation } from './Navigation';
import { Notices } from './Notices';
import { usePaper } from './usePaper';
import { useSearching } from './useSearching';
import styles from './Shell.module.css';

const PassportDrawer = lazyPart(() => import('../ui/PassportDrawer').then(({ PassportDrawer: part }) => part));

/** The desk: navigation, header, the open view, and the passport of the chosen figure. */
export const Shell = () => {
  const { t } = useTranslation();
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
  return (
    <FigureSlots value={FIGURE_SLOTS}>
      <OpenFigure value={figures}>
        <a className={styles['skip']} href="#main">
          {t('skip')}
        </a>
        <Suspense>
          <AlarmWatch />
        </Suspense>
        <div className={styles['desk']}>
          <Navigation />
          <div className={styles['middle']}>
            <Header />
            <div className={styles['content']}>
              <main id="main" tabIndex={-1} className={styles['main']}>
                <Notices />
                <ExportDoor value={door}>
                  <Outlet />
                </ExportDoor>
              </main>
              {figure !== undefined && (
                <Suspense>
                  <PassportDrawer id={figure} searching={searching} onClose={close} />
                </Suspense>
              )}
            </div>
          </div>
        </div>
      </OpenFigure>
    </FigureSlots>
  );
};
