import { sql } from 'kysely';
import type { ReceiptState, SendFault } from '../../contract/notification';
import type { WriteView } from '../store/store';

export interface NewReceipt {
  delivery: number;
  state: ReceiptState;
  attempts: number;
  fault: SendFault | null;
  code: string | null;
  until: string | null;
}

/** Adds what came of deliveries after what was known of them; nothing said before is changed, [NT4]. */
export const recordReceipts = async ({ db, at, revision }: WriteView, receipts: readonly NewReceipt[]): Promise<void> => {
  if (receipts.length === 0) return;
  await sql`insert into notification_receipt (delivery_id, version, state, attempts, fault, code, until, at, revision)
    select r.delivery, coalesce((select max(version) from notification_receipt t where t.delivery_id = r.delivery), 0) + 1,
      r.state, r.attempts, r.fault, r.code, r.until, ${at}::timestamptz, ${revision}::bigint
    from jsonb_to_recordset(${JSON.stringify(receipts)}::jsonb)
      as r(delivery bigint, state text, attempts integer, fault text, code text, until timestamptz)`.execute(db);
};
