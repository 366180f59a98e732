import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { useRejectedParams } from '../state/rejectedParams';
import { ErrorPage, NotFoundPage, PendingPage } from './pages';
import { checkSearch, formatQuery, parseQuery, type DeskSearch } from './search';
import { Shell } from './Shell';

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: (input: Record<string, unknown>): DeskSearch => checkSearch(input).search,
});
const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/chuyen-doi-so', search });
  },
});
const digital = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chuyen-doi-so',
  component: lazyRouteComponent(() => import('../views/DigitalView'), 'DigitalView'),
});
const environment = createRoute({
  getParentRoute: () => rootRoute,
  path: '/moi-truong',
  component: lazyRouteComponent(() => import('../views/EnvironmentView'), 'EnvironmentView'),
});
const intake = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nguon-quan-trac',
  component: lazyRouteComponent(() => import('../views/IntakeView'), 'IntakeView'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([home, digital, environment, intake]),
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: PendingPage,
  defaultPreload: 'intent',
  parseSearch: (query) => {
    const raw = parseQuery(query);
    const { rejected } = checkSearch(raw);
    if (rejected.length > 0) useRejectedParams.getState().report(rejected);
    return raw;
  },
  stringifySearch: formatQuery,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
