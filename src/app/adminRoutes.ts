import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../i18n/setup';
import { loadPage } from './loadPage';
import { rootRoute } from './rootRoute';

const accessPages = createRoute({
  getParentRoute: () => rootRoute,
  id: 'access-pages',
  component: lazyRouteComponent(
    loadPage(() => import('../views/AccessTabs')),
    'AccessTabs',
  ),
});
const persons = createRoute({
  getParentRoute: () => accessPages,
  path: '/quan-tri',
  component: lazyRouteComponent(
    loadPage(withWords(['access', 'account', 'roles'], () => import('../views/AccessPersonsView'))),
    'AccessPersonsView',
  ),
});
const keys = createRoute({
  getParentRoute: () => accessPages,
  path: '/quan-tri/khoa-tich-hop',
  component: lazyRouteComponent(
    loadPage(withWords(['access', 'account', 'roles'], () => import('../views/AccessKeysView'))),
    'AccessKeysView',
  ),
});
const roles = createRoute({
  getParentRoute: () => accessPages,
  path: '/quan-tri/vai-tro',
  component: lazyRouteComponent(
    loadPage(withWords(['access', 'account', 'roles'], () => import('../views/AccessRolesView'))),
    'AccessRolesView',
  ),
});

/** Who may come in and what they may do; keys of other systems; what each role may. */
export const accessRoute = accessPages.addChildren([persons, keys, roles]);
