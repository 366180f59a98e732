import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../i18n/setup';
import { loadPage } from './loadPage';
import { rootRoute } from './rootRoute';

const alarmPages = createRoute({
  getParentRoute: () => rootRoute,
  id: 'alarm-pages',
  component: lazyRouteComponent(
    loadPage(() => import('../views/AlarmTabs')),
    'AlarmTabs',
  ),
});
const alarms = createRoute({
  getParentRoute: () => alarmPages,
  path: '/canh-bao',
  component: lazyRouteComponent(loadPage(withWords(['alarms'], () => import('../views/AlarmsView'))), 'AlarmsView'),
});
const alarmRules = createRoute({
  getParentRoute: () => alarmPages,
  path: '/canh-bao/quy-tac',
  component: lazyRouteComponent(
    loadPage(withWords(['alarms', 'alarmRules', 'charts'], () => import('../views/AlarmRulesView'))),
    'AlarmRulesView',
  ),
});
const alarmPerformance = createRoute({
  getParentRoute: () => alarmPages,
  path: '/canh-bao/hieu-qua',
  component: lazyRouteComponent(
    loadPage(withWords(['alarms', 'alarmRules', 'charts'], () => import('../views/AlarmPerformanceView'))),
    'AlarmPerformanceView',
  ),
});

/** Alarms, the rules that raise them, and their performance. */
export const alarmRoute = alarmPages.addChildren([alarms, alarmRules, alarmPerformance]);
