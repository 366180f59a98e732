import { sql } from 'kysely';
import { NOTIFICATIONS_CHANNEL } from '../../contract/feeds/notifications';
import { OUTSIDE } from '../../contract/notification';
import { readAvailable } from '../store/rows/storedNotifySettings';
import type { Db, Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import type { Channels } from './gatewayChannels';

/**
 * Writes down which channels there are, so that every page and every moment asked for knows them; nothing where they are as they
 * were. `find` looks inside the write: of two gateways at once, the later knows of the earlier.
 */
export const recordChannels = (store: Store, find: (db: Db) => Promise<Channels>): Promise<void> =>
  writeIfNew<void>(store, 'notifications', 'channels', async (view, nothing) => {
    const channels = await find(view.db);
    const known = new Map((await readAvailable(view.db, view.revision)).map(({ channel, key }) => [channel, key]));
    const changed = OUTSIDE.filter(
      (channel) => known.has(channel) !== channels.has(channel) || (known.get(channel) ?? null) !== (channels.get(channel)?.key ?? null),
    );
    if (changed.length === 0) return nothing();
    for (const channel of changed)
      await sql`insert into notification_channel (channel, revision, available, key)
        values (${channel}, ${view.revision}, ${channels.has(channel)}, ${channels.get(channel)?.key ?? null})`.execute(view.db);
    // Whoever is told has it on their settings page: there is no list of all persons, so all fetch anew.
    await view.renewEpoch(NOTIFICATIONS_CHANNEL);
  });
