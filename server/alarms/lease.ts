import { sql } from 'kysely';
import * as z from 'zod/mini';
import { bigintColumn, instant } from '../store/rows/columns';
import type { Db, Store } from '../store/store';

/** For how long an evaluator holds the lease without a word, and how often it says that it still does. */
export const LEASE_MS = 15_000;
export const RENEW_MS = 5_000;

/** Who evaluates: each taking of the lease has a fence of its own, and what is written names it, [AL6]. */
export interface Lease {
  fence: number;
  /** Inputs of the revisions up to this one have been taken, and their outcome is stored; 0: none ever were. */
  cursor: number;
  /** When somebody last looked, ms since 1970; null: nobody ever did. */
  lookedAt: number | null;
}
/** Somebody else evaluates now, or the lease ran out before what was found could be written: nothing was. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

const leaseRow = z.object({ fence: bigintColumn, cursor: bigintColumn, looked_at: z.nullable(instant) });
const heldRow = z.object({ fence: bigintColumn, cursor: bigintColumn, holds: z.boolean() });
const iso = (ms: number): string => new Date(ms).toISOString();

/** Takes the lease where it is free, has run out, or was this holder's before; null where another has it. */
export const takeLease = (store: Store, holder: string, now: number): Promise<Lease | null> =>
  store.record(async ({ db }) => {
    const { rows } = await sql`update alarm_evaluator set holder = ${holder}, fence = fence + 1, until = ${iso(now + LEASE_MS)}::timestamptz
      where holder is null or holder = ${holder} or until <= ${iso(now)}::timestamptz returning fence, cursor,
      nullif(timers_to, '-infinity'::timestamptz) as looked_at`.execute(db);
    if (rows[0] === undefined) return null;
    const { fence, cursor, looked_at: looked } = leaseRow.parse(rows[0]);
    return { fence, cursor, lookedAt: looked === null ? null : Date.parse(looked) };
  });

/** In the transaction of what is to be written: that the lease is still this one. @throws LeaseLost */
export const checkLease = async (db: Db, { fence, cursor }: Lease, now: number): Promise<void> => {
  const { rows } = await sql`select fence, cursor, until > ${iso(now)}::timestamptz as holds from alarm_evaluator for update`.execute(db);
  const held = heldRow.parse(rows[0]);
  if (held.fence !== fence || held.cursor !== cursor || !held.holds) throw new LeaseLost('the lease is not ours any more');
};

/** Renews the lease, after `checkLease`, and says how far has been looked: revisions up to the cursor, timers up to `timersTo`. */
export const keepPlace = async (db: Db, { cursor, now, timersTo }: { cursor: number; now: number; timersTo: number }): Promise<void> => {
  await sql`update alarm_evaluator set until = ${iso(now + LEASE_MS)}::timestamptz, cursor = ${cursor},
    timers_to = greatest(timers_to, ${iso(timersTo)}::timestamptz)`.execute(db);
};

/** Lets go of the lease, so that the next evaluator need not wait for its end. */
export const releaseLease = (store: Store, { fence }: Lease): Promise<void> =>
  store.record(async ({ db }) => {
    await sql`update alarm_evaluator set holder = null, until = '-infinity' where fence = ${fence}`.execute(db);
  });
