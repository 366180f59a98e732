import { sql } from 'kysely';
import * as z from 'zod/mini';
import { bigintColumn } from '../rows/columns';
import type { RecordView } from '../store';
import { chainLines, GENESIS, type NewLine } from './auditLine';

const headRow = z.object({ seq: bigintColumn, hash: z.string() });

/** The end of this gateway's chain, under a lock that is held to the commit: nobody else adds to it meanwhile. */
const lockHead = async (view: Pick<RecordView, 'db' | 'gateway'>): Promise<z.infer<typeof headRow>> => {
  const { db, gateway } = view;
  const { rows } = await sql`select seq, hash from audit_chain where gateway = ${gateway} for update`.execute(db);
  if (rows[0]) return headRow.parse(rows[0]);
  await sql`insert into audit_chain (gateway, seq, hash, anchor_seq, anchor_hash) values (${gateway}, 0, ${GENESIS}, 0, ${GENESIS})
    on conflict do nothing`.execute(db);
  return lockHead(view);
};

/**
 * Adds lines to the chain of this gateway, in the transaction of `view`. Writers of one gateway wait for each other from here to
 * their commit, those of two gateways never, [AU1].
 */
export const appendLines = async (view: RecordView, lines: readonly NewLine[]): Promise<void> => {
  const head = await lockHead(view);
  const chained = await chainLines(view.gateway, head, lines);
  const last = chained.at(-1);
  if (!last) return;
  await sql`with added as (
      insert into audit (at, actor, command, subject, key, outcome, revision, request_digest, detail, times, via, gateway, chain_seq, prev_hash, hash)
      select at, actor, command, subject, key, outcome, revision, request_digest, detail, times, via, gateway, chain_seq, prev_hash, hash
      from json_to_recordset(${JSON.stringify(chained)}::json) as line(at timestamptz, actor text, command text, subject text, key text,
        outcome text, revision bigint, request_digest text, detail text, times integer, via text, gateway text, chain_seq bigint,
        prev_hash text, hash text)
      order by chain_seq)
    update audit_chain set seq = ${last.chain_seq}, hash = ${last.hash} where gateway = ${view.gateway}`.execute(view.db);
};
