import { sql } from 'kysely';
import type { Store } from '../../store/store';

/** Longer than any pause between two requests: who has not asked for so long is gone. */
const LEASE_MS = 5 * 60_000;
const until = (now: number): string => new Date(now + LEASE_MS).toISOString();

/** The right to read the portal, of one gateway at a time; null where another has it. */
export const takePortalLease = async (store: Store, now: () => number) => {
  const holder = crypto.randomUUID();
  const at = now();
  const taken = await store.record(async ({ db }) => {
    const { rows } =
      await sql`insert into national_portal_lease (one, holder, until) values (true, ${holder}::uuid, ${until(at)}::timestamptz)
      on conflict (one) do update set holder = excluded.holder, until = excluded.until
      where national_portal_lease.until <= ${new Date(at).toISOString()}::timestamptz returning holder`.execute(db);
    return rows.length > 0;
  });
  if (!taken) return null;
  return {
    /** @throws Error when another gateway has taken over meanwhile */
    renew: (): Promise<void> =>
      store.record(async ({ db }) => {
        const { rows } = await sql`update national_portal_lease set until = ${until(now())}::timestamptz
          where holder = ${holder}::uuid returning holder`.execute(db);
        if (rows.length === 0) throw new Error('another gateway reads the national portal now');
      }),
    release: (): Promise<void> =>
      store.record(async ({ db }) => {
        await sql`delete from national_portal_lease where holder = ${holder}::uuid`.execute(db);
      }),
  };
};

/** Gives back what a program that was ended had taken, without waiting for its lease: for a database of one program alone. */
export const clearPortalLease = (store: Store): Promise<void> =>
  store.record(async ({ db }) => {
    await sql`delete from national_portal_lease`.execute(db);
  });
