import type * as z from 'zod/mini';
import type { notificationSettingsFeed } from '../../contract/feeds/notifications';
import { readAvailable, readBrowsers, readSettings } from '../store/rows/storedNotifySettings';
import type { Db } from '../store/store';

/** How one person wants to be told, at `revision`, and by what the house can tell. */
export const readNotifySettings = async (
  db: Db,
  revision: number,
  person: string,
): Promise<z.infer<typeof notificationSettingsFeed.body>> => ({
  person,
  ...(await readSettings(db, revision, [person]))(person),
  available: await readAvailable(db, revision),
  browsers: (await readBrowsers(db, revision, [person])).map(({ id, label, since }) => ({ id, label, since })),
});
