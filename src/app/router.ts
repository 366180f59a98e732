import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { WallPending, WallTrouble } from './WallTrouble';
import { useRejectedParams } from '../state/rejectedParams';
import { withWords } from '../i18n/setup';
import { loadPage } from './loadPage';
import { ErrorPage, NotFoundPage, PendingPage } from './pages';
import { checkSearch, formatQuery, parseQuery, type DeskSearch } from './search';
import { Root } from './Root';

const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFoundPage,
  validateSearch: (input: Record<string, unknown>): DeskSearch => checkSearch(input, Date.now()).search,
});
const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/tong-quan', search });
  },
});
const overview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tong-quan',
  component: lazyRouteComponent(
    loadPage(() => import('../views/OverviewView')),
    'OverviewView',
  ),
});
const wall = createRoute({
  getParentRoute: () => rootRoute,
  path: '/wall/{-$scene}',
  component: lazyRouteComponent(() => import('../views/wall/WallView'), 'WallView'),
  errorComponent: WallTrouble,
  pendingComponent: WallPending,
});
const digital = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chuyen-doi-so',
  component: lazyRouteComponent(loadPage(withWords(['digital'], () => import('../views/DigitalView'))), 'DigitalView'),
});
const environment = createRoute({
  getParentRoute: () => rootRoute,
  path: '/moi-truong',
  component: lazyRouteComponent(
    loadPage(() => import('../views/EnvironmentView')),
    'EnvironmentView',
  ),
});
const sources = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nguon-du-lieu',
  component: lazyRouteComponent(loadPage(withWords(['intake'], () => import('../views/SourcesView'))), 'SourcesView'),
});
const intake = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nguon-quan-trac',
  component: lazyRouteComponent(loadPage(withWords(['intake'], () => import('../views/IntakeView'))), 'IntakeView'),
});
const map = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ban-do',
  component: lazyRouteComponent(
    loadPage(() => import('../views/MapView')),
    'MapView',
  ),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([home, overview, wall, digital, environment, sources, intake, map]),
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: PendingPage,
  defaultPreload: 'intent',
  // The router hands on what it parsed even where a route's own check drops it, so what is not valid ends here.
  parseSearch: (query) => {
    const { search, rejected } = checkSearch(parseQuery(query), Date.now());
    if (rejected.length > 0) useRejectedParams.getState().report(rejected);
    return { ...search };
  },
  stringifySearch: formatQuery,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
