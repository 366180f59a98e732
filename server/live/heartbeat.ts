import type { Cursor } from '../../contract/feed';
import type { Client } from './client';

/** Clients that asked for the same channels hear the same heads: one message for each such group, [LV8]. */
export const beatGroups = (clients: Iterable<Client>, headOf: (channel: string) => Cursor | null): { ids: string[]; heads: Cursor[] }[] => {
  const groups = new Map<string, { ids: string[]; heads: Cursor[] }>();
  for (const client of clients) {
    // What its transport has yet to take tells it that the link lives; it would only grow by this.
    if (client.isClogged()) continue;
    const channels = [...client.asked].toSorted();
    const key = channels.join(' ');
    const group = groups.get(key);
    if (group) group.ids.push(client.id);
    else groups.set(key, { ids: [client.id], heads: channels.flatMap((channel) => headOf(channel) ?? []) });
  }
  return [...groups.values()];
};
