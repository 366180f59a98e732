import { sql } from 'kysely';
import type { Principal } from '../access/principal';
import type { RecordView } from '../store/store';

export type AuditOutcome = 'done' | 'denied' | 'invalid' | 'conflict' | 'refused' | 'replayed' | 'key-reused' | 'failed';

export interface AuditEntry {
  command: string;
  /** What it was about, where that is known: `refused-row:12`. */
  subject: string | null;
  key: string | null;
  outcome: AuditOutcome;
  /** SHA-256 of the request: the audit proves what was asked and holds none of it. */
  requestDigest: string;
  detail: string | null;
}

const MAX_NAME = 100;
const MAX_DETAIL = 500;
const storable = (text: string | null, max: number): string | null => text?.replaceAll('\0', '␀').slice(0, max) ?? null;

/** Adds a line to the audit in the transaction that it speaks of, or, of what changed nothing, in one of its own; nothing ever changes or removes one, [CM6]. */
export const audit = async ({ db, at, revision }: RecordView, principal: Principal, entry: AuditEntry): Promise<void> => {
  await sql`insert into audit (at, actor, command, subject, key, outcome, revision, request_digest, detail)
    values (${at}::timestamptz, ${principal.id}, ${storable(entry.command, MAX_NAME)}, ${storable(entry.subject, MAX_DETAIL)}, ${entry.key},
      ${entry.outcome}, ${revision}, ${entry.requestDigest}, ${storable(entry.detail, MAX_DETAIL)})`.execute(db);
};
