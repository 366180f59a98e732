import { sql } from 'kysely';
import * as z from 'zod/mini';
import { bigintColumn } from '../rows/columns';
import type { Db } from '../store';
import { AUDIT_COLUMNS, auditLine, GENESIS, hashLine, type AuditLine } from './auditLine';

const PAGE = 2_000;

/** What is wrong with a chain, at its line `seq`. */
export interface ChainFault {
  gateway: string;
  seq: number;
  /** `changed`: not what was written; `missing`: it is not there, or another stands in its place; `added`: nobody wrote it here. */
  kind: 'changed' | 'missing' | 'added';
}
export interface WalkedChain {
  gateway: string;
  /** What was let go of after it was archived: lines up to and with this one. */
  anchorSeq: number;
  lines: number;
  lastSeq: number;
  lastHash: string;
  lastAt: string | null;
  fault: ChainFault | null;
}

const headRow = z.object({ gateway: z.string(), seq: bigintColumn, hash: z.string(), anchor_seq: bigintColumn, anchor_hash: z.string() });
export type ChainHead = z.infer<typeof headRow>;
const counted = z.object({ gateway: z.string(), n: bigintColumn });

/** Where every chain begins and ends, by name. */
export const readHeads = async (db: Db): Promise<ChainHead[]> =>
  (await sql`select gateway, seq, hash, anchor_seq, anchor_hash from audit_chain order by gateway`.execute(db)).rows.map((row) =>
    headRow.parse(row),
  );

/** Lines of a chain after `after`, at most `limit`, in their order. */
export const readLines = async (db: Db, gateway: string, after: number, limit: number): Promise<AuditLine[]> => {
  const { rows } = await sql`select ${sql.raw(AUDIT_COLUMNS)} from audit where gateway = ${gateway} and chain_seq > ${after}
    order by chain_seq limit ${limit}`.execute(db);
  return rows.map((row) => auditLine.parse(row));
};

/** What is wrong with a line that should follow the line `seq` whose hash is `hash`; null: nothing. */
export const faultOf = async (line: AuditLine, { seq, hash }: { seq: number; hash: string }): Promise<ChainFault | null> => {
  const { gateway, chain_seq } = line;
  if (chain_seq !== seq + 1) return { gateway, seq: seq + 1, kind: chain_seq > seq + 1 ? 'missing' : 'added' };
  if (line.hash !== (await hashLine(line))) return { gateway, seq: chain_seq, kind: 'changed' };
  // Right in itself, and yet not what followed here: the line before it is another one.
  return line.prev_hash === hash ? null : { gateway, seq: chain_seq, kind: 'missing' };
};

/** Goes along a chain from its anchor to its first fault or its end; `seen` hears of every line that is right. */
export const walkChain = async (db: Db, head: ChainHead, seen: (line: AuditLine) => void = () => undefined): Promise<WalkedChain> => {
  const { gateway, anchor_seq } = head;
  const walked = {
    gateway,
    anchorSeq: anchor_seq,
    lines: 0,
    lastSeq: anchor_seq,
    lastHash: head.anchor_hash,
    lastAt: null as string | null,
  };
  const broken = (fault: ChainFault): WalkedChain => ({ ...walked, fault });
  // From the very beginning: what lies before the anchor was to be gone.
  for (let after = 0; ; after = walked.lastSeq) {
    const lines = await readLines(db, gateway, after, PAGE);
    for (const line of lines) {
      const fault = await faultOf(line, { seq: walked.lastSeq, hash: walked.lastHash });
      if (fault) return broken(fault);
      Object.assign(walked, { lines: walked.lines + 1, lastSeq: line.chain_seq, lastHash: line.hash, lastAt: line.at });
      seen(line);
    }
    if (lines.length < PAGE) break;
  }
  if (walked.lastSeq < head.seq) return broken({ gateway, seq: walked.lastSeq + 1, kind: 'missing' });
  if (walked.lastSeq > head.seq) return broken({ gateway, seq: head.seq + 1, kind: 'added' });
  return walked.lastHash === head.hash ? { ...walked, fault: null } : broken({ gateway, seq: head.seq, kind: 'changed' });
};

/** Goes along every chain, those too that nobody keeps a head of. The view must be of one moment. */
export const walkChains = async (db: Db, seen?: (line: AuditLine) => void): Promise<WalkedChain[]> => {
  const heads = await readHeads(db);
  const { rows } = await sql`select gateway, count(*) as n from audit group by gateway order by gateway`.execute(db);
  const counts = new Map(rows.map((row) => counted.parse(row)).map(({ gateway, n }) => [gateway, n]));
  const lost = [...counts.keys()].filter((name) => heads.every(({ gateway }) => gateway !== name));
  const all = [...heads, ...lost.map((gateway) => ({ gateway, seq: 0, hash: GENESIS, anchor_seq: 0, anchor_hash: GENESIS }))];
  const walked: WalkedChain[] = [];
  for (const head of all) {
    const chain = await walkChain(db, head, seen);
    // Two lines of one number, of which the walk saw one.
    const hasMore = chain.fault === null && chain.lines !== (counts.get(chain.gateway) ?? 0);
    walked.push(hasMore ? { ...chain, fault: { gateway: chain.gateway, seq: chain.anchorSeq + 1, kind: 'added' } } : chain);
  }
  return walked;
};
