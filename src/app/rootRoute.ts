import { createRootRoute } from '@tanstack/react-router';
import { NotFoundPage } from './pages';
import { Root } from './Root';
import { checkSearch, type DeskSearch } from './search';

/** What every page stands in; its search parameters are those of all pages. */
export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFoundPage,
  validateSearch: (input: Record<string, unknown>): DeskSearch => checkSearch(input, Date.now()).search,
});
