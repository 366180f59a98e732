import type { QueryClient } from '@tanstack/react-query';
import { shownFeeds } from '../../../data/freezable';
import { bareAddress } from '../../../lib/roomAddress';
import { readPasted } from '../prepare/readPasted';
import type { OpenView } from './BindForm';

/** The view that is open now, at the moment looked at; frozen figures are bound as they are and not frozen again. */
export const openView = (client: QueryClient, asOf: string | null, name: string): OpenView => {
  const read = readPasted(location.href, location.origin);
  const frozen =
    'page' in read && read.page.frozen !== null && read.page.asOf !== null
      ? { ...read.page, asOf: read.page.asOf, frozen: read.page.frozen }
      : null;
  return { address: bareAddress(location.pathname + location.search), asOf, feeds: shownFeeds(client, asOf), name, frozen };
};
