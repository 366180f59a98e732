import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { withWords } from '../i18n/setup';
import { loadPage } from './loadPage';
import { rootRoute } from './rootRoute';

/** The door of a meeting's room, and in the room the page of an item that has no figures. */
export const roomRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hop/$meeting/phong',
  beforeLoad: ({ params: { meeting }, search }) => {
    if (search.hop === meeting) return;
    const item = search['muc-hop'];
    throw redirect({
      to: '/hop/$meeting/phong',
      params: { meeting },
      search: { hop: meeting, ...(item === undefined ? {} : { 'muc-hop': item }) },
      replace: true,
    });
  },
  component: lazyRouteComponent(loadPage(withWords(['room'], () => import('../views/RoomDoorView'))), 'RoomDoorView'),
});
