import { sql } from 'kysely';
import * as z from 'zod/mini';
import { NOTIFICATIONS_CHANNEL } from '../../contract/feeds/notifications';
import { bigintColumn } from '../store/rows/columns';
import type { Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import type { Outcome } from './adapter';
import { backoffMs, LONGEST_AGE_MS, MOST_ATTEMPTS } from './backoff';
import type { Claimed } from './claim';
import { recordReceipts, type NewReceipt } from './recordReceipts';

export interface Result {
  claimed: Claimed;
  outcome: Outcome;
}
const memberRow = z.object({ id: bigintColumn, person: z.string() });

/** When a message that failed is tried again, ms; null: never. */
export const nextTry = (
  { attempts, at }: Pick<Claimed, 'attempts' | 'at'>,
  outcome: Outcome,
  now: number,
  random: () => number,
): number | null => {
  if (outcome.kind !== 'retry' || attempts >= MOST_ATTEMPTS) return null;
  const next = now + Math.max(backoffMs(attempts, random), outcome.afterMs ?? 0);
  return next - at > LONGEST_AGE_MS ? null : next;
};

const receiptOf = ({ claimed: { id, attempts }, outcome }: Result, next: number | null): NewReceipt => {
  const said = { delivery: id, attempts, until: next === null ? null : new Date(next).toISOString() };
  if ('fault' in outcome) return { ...said, state: next === null ? 'given-up' : 'failed', fault: outcome.fault, code: outcome.code };
  return { ...said, state: outcome.kind, fault: null, code: null };
};

/**
 * Writes down what came of messages, each once: whoever no longer holds the lease says nothing, for another program has taken
 * the message on. What was collected into a message shares its end.
 */
export const settle = (store: Store, results: readonly Result[], now: () => Date, random: () => number): Promise<void> =>
  writeIfNew<void>(store, 'notifications', 'receipts', async (view, nothing) => {
    const { db, revision } = view;
    const receipts: NewReceipt[] = [];
    const persons = new Set<string>();
    for (const result of results) {
      const { claimed, outcome } = result;
      const next = nextTry(claimed, outcome, now().getTime(), random);
      const { rows } = await sql`update notification_delivery set open = ${next !== null}, lease = null, lease_until = null,
          next_at = coalesce(${next === null ? null : new Date(next).toISOString()}::timestamptz, next_at)
        where id = ${claimed.id} and lease = ${claimed.lease}::uuid returning id, person`.execute(db);
      if (!rows[0]) continue;
      persons.add(claimed.person);
      const own = receiptOf(result, next);
      receipts.push(own);
      if (next === null) {
        const { rows: members } = await sql`select id, person from notification_delivery where collected_into = ${claimed.id}`.execute(db);
        for (const { id, person } of members.map((row) => memberRow.parse(row))) {
          persons.add(person);
          receipts.push({ ...own, delivery: id, state: own.state === 'given-up' ? 'given-up' : 'collected' });
        }
      }
      if (outcome.kind === 'gone' && claimed.channel === 'push')
        await sql`update notification_browser set ended_revision = ${revision}
          where id = ${Number(claimed.address.split(':')[1])} and ended_revision is null`.execute(db);
    }
    if (receipts.length === 0) return nothing();
    await recordReceipts(view, receipts);
    await view.publish(NOTIFICATIONS_CHANNEL, [{ kind: 'notifications.changed', persons: [...persons].toSorted() }]);
  });
