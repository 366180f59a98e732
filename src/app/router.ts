import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { WallPending, WallTrouble } from './WallTrouble';
import { sessionState } from '../data/sessionState';
import { rememberedRole } from '../state/homeRole';
import { useRejectedParams } from '../state/rejectedParams';
import { withWords } from '../i18n/setup';
import { accessRoute } from './adminRoutes';
import { alarmRoute } from './alarmRoutes';
import { bySize } from './bySize';
import { fieldRoutes } from './fieldRoutes';
import { loadPage } from './loadPage';
import { meetingRoutes } from './meetingRoutes';
import { firstPage } from './navigationEntries';
import { roomRoute } from './roomRoute';
import { rootRoute } from './rootRoute';
import { wallRoute } from './wallRoutes';
import { ErrorPage, PendingPage } from './pages';
import { checkSearch, formatQuery, parseQuery } from './search';

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: ({ search }) => {
    throw redirect({ to: firstPage(sessionState.getState().scopes), search });
  },
});
const today = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hom-nay',
  // The choice of this browser stands in the address, so that what is shared is what was seen.
  beforeLoad: ({ search }) => {
    const role = rememberedRole();
    if (search.vai !== undefined || role.kind === 'leader' || role.agency === null) return;
    throw redirect({ to: '/hom-nay', search: { ...search, vai: 'co-quan', coQuan: role.agency }, replace: true });
  },
  component: bySize({
    small: lazyRouteComponent(
      loadPage(withWords(['home', 'mobile', 'alarms', 'alarmMarks'], () => import('../views/PhoneHomeView'))),
      'PhoneHomeView',
    ),
    large: lazyRouteComponent(loadPage(withWords(['home', 'alarms', 'alarmMarks'], () => import('../views/HomeView'))), 'HomeView'),
  }),
});
const changes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hom-nay/thay-doi',
  component: lazyRouteComponent(loadPage(withWords(['home'], () => import('../views/HomeChangesView'))), 'HomeChangesView'),
});
const overview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tong-quan',
  component: lazyRouteComponent(
    loadPage(withWords(['overview', 'forecast', 'charts', 'map', 'alarms', 'alarmMarks'], () => import('../views/OverviewView'))),
    'OverviewView',
  ),
});
const wall = createRoute({
  getParentRoute: () => rootRoute,
  path: '/wall/{-$scene}',
  component: lazyRouteComponent(
    withWords(
      ['overview', 'wall', 'wallShow', 'environment', 'charts', 'map', 'alarms', 'alarmMarks'],
      () => import('../views/wall/WallView'),
    ),
    'WallView',
  ),
  errorComponent: WallTrouble,
  pendingComponent: WallPending,
});
const dataPages = createRoute({
  getParentRoute: () => rootRoute,
  id: 'data-pages',
  component: lazyRouteComponent(
    loadPage(() => import('../views/DataTabs')),
    'DataTabs',
  ),
});
const sources = createRoute({
  getParentRoute: () => dataPages,
  path: '/nguon-du-lieu',
  component: lazyRouteComponent(loadPage(withWords(['intake', 'sources'], () => import('../views/SourcesView'))), 'SourcesView'),
});
const intake = createRoute({
  getParentRoute: () => dataPages,
  path: '/nguon-quan-trac',
  component: lazyRouteComponent(loadPage(withWords(['intake'], () => import('../views/IntakeView'))), 'IntakeView'),
});
const imports = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-bao-cao',
  component: lazyRouteComponent(loadPage(withWords(['imports'], () => import('../views/ImportsView'))), 'ImportsView'),
});
const confirmations = createRoute({
  getParentRoute: () => rootRoute,
  path: '/xac-nhan-so-lieu',
  component: lazyRouteComponent(loadPage(withWords(['confirmation'], () => import('../views/ConfirmationsView'))), 'ConfirmationsView'),
});
const map = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ban-do',
  component: bySize({
    small: lazyRouteComponent(loadPage(withWords(['map', 'mobile'], () => import('../views/PhoneMapView'))), 'PhoneMapView'),
    large: lazyRouteComponent(loadPage(withWords(['map'], () => import('../views/MapView'))), 'MapView'),
  }),
});

const tasks = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhiem-vu',
  component: lazyRouteComponent(loadPage(withWords(['tasks'], () => import('../views/TasksView'))), 'TasksView'),
});

const audit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhat-ky',
  component: lazyRouteComponent(loadPage(withWords(['audit'], () => import('../views/AuditView'))), 'AuditView'),
});

const notifyPages = createRoute({
  getParentRoute: () => rootRoute,
  id: 'notify-pages',
  component: lazyRouteComponent(
    loadPage(() => import('../views/NotificationsTabs')),
    'NotificationsTabs',
  ),
});
const notifications = createRoute({
  getParentRoute: () => notifyPages,
  path: '/thong-bao',
  component: lazyRouteComponent(loadPage(withWords(['notify'], () => import('../views/NotificationsView'))), 'NotificationsView'),
});
const notifySettings = createRoute({
  getParentRoute: () => notifyPages,
  path: '/cach-nhan-thong-bao',
  component: lazyRouteComponent(
    loadPage(withWords(['notify'], () => import('../views/NotificationsSettingsView'))),
    'NotificationsSettingsView',
  ),
});
const dutyRoster = createRoute({
  getParentRoute: () => notifyPages,
  path: '/lich-truc',
  component: lazyRouteComponent(
    loadPage(withWords(['notify'], () => import('../views/NotificationsRosterView'))),
    'NotificationsRosterView',
  ),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    home,
    today,
    changes,
    overview,
    wall,
    ...fieldRoutes,
    ...meetingRoutes,
    roomRoute,
    alarmRoute,
    wallRoute,
    accessRoute,
    dataPages.addChildren([sources, intake]),
    confirmations,
    imports,
    tasks,
    map,
    audit,
    notifyPages.addChildren([notifications, notifySettings, dutyRoster]),
  ]),
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
