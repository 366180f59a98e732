import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { withWords } from '../i18n/setup';
import { kindOfAddress } from '../views/serviceAddress';
import { loadPage } from './loadPage';
import { rootRoute } from './rootRoute';

const digital = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chuyen-doi-so',
  component: lazyRouteComponent(loadPage(withWords(['digital', 'charts'], () => import('../views/DigitalView'))), 'DigitalView'),
});
const investment = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dau-tu-cong',
  component: lazyRouteComponent(
    loadPage(withWords(['investment', 'money', 'forecast', 'charts', 'map'], () => import('../views/InvestmentView'))),
    'InvestmentView',
  ),
});
const investmentProject = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dau-tu-cong/du-an/$ma',
  component: lazyRouteComponent(
    loadPage(withWords(['investment', 'money', 'charts', 'map'], () => import('../views/InvestmentProjectView'))),
    'InvestmentProjectView',
  ),
});
const budget = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ngan-sach',
  component: lazyRouteComponent(
    loadPage(withWords(['budget', 'money', 'forecast', 'charts', 'map'], () => import('../views/BudgetView'))),
    'BudgetView',
  ),
});
const servicePages = createRoute({
  getParentRoute: () => rootRoute,
  id: 'service-pages',
  component: lazyRouteComponent(
    loadPage(() => import('../views/ServicesTabs')),
    'ServicesTabs',
  ),
});
const services = createRoute({
  getParentRoute: () => servicePages,
  path: '/dich-vu-cong',
  component: lazyRouteComponent(
    loadPage(withWords(['services', 'money', 'forecast', 'charts', 'map'], () => import('../views/ServicesView'))),
    'ServicesView',
  ),
});
const serviceDossiers = createRoute({
  getParentRoute: () => servicePages,
  path: '/dich-vu-cong/ho-so',
  component: lazyRouteComponent(
    loadPage(withWords(['services', 'money', 'forecast', 'charts'], () => import('../views/ServiceDossiersView'))),
    'ServiceDossiersView',
  ),
});
const serviceUnit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dich-vu-cong/don-vi/$kind/$code',
  beforeLoad: ({ params: { kind } }) => {
    // oxlint-disable-next-line typescript/only-throw-error
    if (kindOfAddress(kind) === undefined) throw notFound();
  },
  component: lazyRouteComponent(
    loadPage(withWords(['services', 'money', 'forecast', 'charts'], () => import('../views/ServiceUnitView'))),
    'ServiceUnitView',
  ),
});
const environmentPages = createRoute({
  getParentRoute: () => rootRoute,
  id: 'environment-pages',
  component: lazyRouteComponent(
    loadPage(() => import('../views/EnvironmentTabs')),
    'EnvironmentTabs',
  ),
});
const environment = createRoute({
  getParentRoute: () => environmentPages,
  path: '/moi-truong',
  component: lazyRouteComponent(
    loadPage(withWords(['environment', 'alarms', 'alarmMarks'], () => import('../views/EnvironmentView'))),
    'EnvironmentView',
  ),
});
const environmentMap = createRoute({
  getParentRoute: () => environmentPages,
  path: '/moi-truong/ban-do',
  component: lazyRouteComponent(
    loadPage(withWords(['stations', 'environment', 'charts', 'map', 'alarms', 'alarmMarks'], () => import('../views/StationsMapView'))),
    'StationsMapView',
  ),
});
const environmentHours = createRoute({
  getParentRoute: () => environmentPages,
  path: '/moi-truong/theo-gio',
  component: lazyRouteComponent(
    loadPage(withWords(['stations', 'environment', 'charts'], () => import('../views/StationsHoursView'))),
    'StationsHoursView',
  ),
});
const environmentYear = createRoute({
  getParentRoute: () => environmentPages,
  path: '/moi-truong/vuot-gioi-han',
  component: lazyRouteComponent(
    loadPage(withWords(['stations', 'environment', 'charts'], () => import('../views/StationsYearView'))),
    'StationsYearView',
  ),
});
const station = createRoute({
  getParentRoute: () => rootRoute,
  path: '/moi-truong/tram/$id',
  component: lazyRouteComponent(
    loadPage(withWords(['stations', 'environment', 'charts', 'alarms', 'alarmMarks'], () => import('../views/StationView'))),
    'StationView',
  ),
});

/** The pages of the fields that the province is run by. */
export const fieldRoutes = [
  investment,
  investmentProject,
  budget,
  servicePages.addChildren([services, serviceDossiers]),
  serviceUnit,
  digital,
  environmentPages.addChildren([environment, environmentMap, environmentHours, environmentYear]),
  station,
] as const;
