import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../i18n/setup';
import { loadPage } from './loadPage';
import { rootRoute } from './rootRoute';

const wallPages = createRoute({
  getParentRoute: () => rootRoute,
  id: 'wall-pages',
  component: lazyRouteComponent(
    loadPage(() => import('../views/WallTabs')),
    'WallTabs',
  ),
});
const walls = createRoute({
  getParentRoute: () => wallPages,
  path: '/man-hinh',
  component: lazyRouteComponent(loadPage(withWords(['walls', 'wall'], () => import('../views/WallsView'))), 'WallsView'),
});
const playlists = createRoute({
  getParentRoute: () => wallPages,
  path: '/man-hinh/danh-sach-canh',
  component: lazyRouteComponent(loadPage(withWords(['walls', 'wall'], () => import('../views/WallPlaylistsView'))), 'WallPlaylistsView'),
});

/** The desk's pages for walls: the remote, and the playlists. */
export const wallRoute = wallPages.addChildren([walls, playlists]);
