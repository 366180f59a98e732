import { checkSearch, parseQuery, type DeskSearch } from './search';

/** Where an address of this product leads, with the moment that is looked at where it names none of its own. */
export const toDestination = (href: string, asOf: string | undefined): { to: string; search: DeskSearch } => {
  const { pathname, search } = new URL(href, location.origin);
  const asked = checkSearch(parseQuery(search), Date.now()).search;
  return { to: pathname, search: asOf === undefined || asked.asOf !== undefined ? asked : { ...asked, asOf } };
};
