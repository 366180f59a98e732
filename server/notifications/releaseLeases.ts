import { sql } from 'kysely';
import type { Store } from '../store/store';

/** Gives back what a program that was ended had taken on, without waiting for its leases: for a database of one program alone. */
export const releaseLeases = (store: Store): Promise<void> =>
  store.record(async ({ db }) => {
    await sql`update notification_delivery set lease = null, lease_until = null where open and lease is not null`.execute(db);
  });
