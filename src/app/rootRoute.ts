import { createRootRoute } from '@tanstack/react-router';
import { isInRoom } from '../lib/roomAddress';
import { NotFoundPage } from './pages';
import { Root } from './Root';
import { checkSearch, type DeskSearch } from './search';

/** Whoever looks at a page in the room of a meeting stays in the room, whatever link of the page is followed. */
const stayInRoom = ({ search, next }: { search: DeskSearch; next: (search: DeskSearch) => DeskSearch }): DeskSearch => {
  const to = next(search);
  const { hop, 'muc-hop': item } = search;
  if (hop === undefined || 'hop' in to || !isInRoom(location.pathname, hop)) return to;
  return { ...to, hop, ...(item === undefined ? {} : { 'muc-hop': item }) };
};

/** What every page stands in; its search parameters are those of all pages. */
export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFoundPage,
  validateSearch: (input: Record<string, unknown>): DeskSearch => checkSearch(input, Date.now()).search,
  search: { middlewares: [stayInRoom] },
});
