import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../i18n/setup';
import { loadPage } from './loadPage';
import { rootRoute } from './rootRoute';

const meetings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hop',
  component: lazyRouteComponent(loadPage(withWords(['meetings'], () => import('../views/MeetingsView'))), 'MeetingsView'),
});
const meeting = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hop/$meeting',
  component: lazyRouteComponent(loadPage(withWords(['meetings', 'tasks', 'frozen'], () => import('./MeetingPage'))), 'MeetingPage'),
});
const minutes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hop/$meeting/bien-ban',
  component: lazyRouteComponent(
    loadPage(withWords(['meetings', 'tasks', 'frozen', 'export'], () => import('./MinutesPage'))),
    'MinutesPage',
  ),
});
const lost = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hop/loi',
  component: lazyRouteComponent(loadPage(withWords(['meetings'], () => import('../views/MeetingLostView'))), 'MeetingLostView'),
});

/** Meetings, one of them, its minutes, and where a link into one that leads nowhere ends. */
export const meetingRoutes = [meetings, meeting, minutes, lost] as const;
