import * as z from 'zod/mini';
import { sha256 } from '../../sources/sha256';
import { bigintColumn } from '../rows/columns';

/** What one line of the audit says, as its columns have it; moments are in UTC to the microsecond. */
const said = {
  at: z.string(),
  actor: z.string(),
  command: z.string(),
  subject: z.nullable(z.string()),
  key: z.nullable(z.string()),
  outcome: z.string(),
  revision: bigintColumn,
  request_digest: z.string(),
  detail: z.nullable(z.string()),
  times: z.int(),
  via: z.nullable(z.string()),
};
/** Where it stands: which line of which gateway's chain. */
const placed = { gateway: z.string(), chain_seq: bigintColumn, prev_hash: z.string(), hash: z.string() };

export const auditLine = z.object({ ...said, ...placed });
export type AuditLine = z.infer<typeof auditLine>;
/** A line that is not in a chain yet. */
export type NewLine = Omit<AuditLine, keyof typeof placed>;

/** The columns of `auditLine`, for a `select` from `audit`: the moment in letters, so that what is hashed is what is stored. */
export const AUDIT_COLUMNS = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, command, subject, key, outcome,
  revision, request_digest, detail, times, via, gateway, chain_seq, prev_hash, hash`;

/** What stands before the first line of a chain. */
export const GENESIS = '0'.repeat(64);

/** An ISO moment as a line has it: to the microsecond. */
export const lineMoment = (at: string): string => new Date(at).toISOString().replace('Z', '000Z');

/** The form of a line that is hashed, to the letter: another form is another first element. */
const canonical = (line: Omit<AuditLine, 'hash'>): string =>
  JSON.stringify([
    'ioc-audit-1',
    line.gateway,
    line.chain_seq,
    line.prev_hash,
    line.at,
    line.actor,
    line.command,
    line.subject,
    line.key,
    line.outcome,
    line.revision,
    line.request_digest,
    line.detail,
    line.times,
    line.via,
  ]);

/** SHA-256, in hexadecimal, of a line and of the hash of the line before it. */
export const hashLine = (line: Omit<AuditLine, 'hash'>): Promise<string> => sha256(canonical(line));

/** Puts lines behind the line `seq` whose hash is `hash`, in their order. */
export const chainLines = async (gateway: string, head: { seq: number; hash: string }, lines: readonly NewLine[]): Promise<AuditLine[]> => {
  const chained: AuditLine[] = [];
  let { seq, hash } = head;
  for (const line of lines) {
    const open = { ...line, gateway, chain_seq: (seq += 1), prev_hash: hash };
    chained.push({ ...open, hash: (hash = await hashLine(open)) });
  }
  return chained;
};
