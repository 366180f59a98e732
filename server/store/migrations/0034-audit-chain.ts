import { sql, type Kysely } from 'kysely';
import * as z from 'zod/mini';
import { AUDIT_COLUMNS, auditLine, chainLines, GENESIS } from '../audit/auditLine';
import { bigintColumn } from '../rows/columns';

const BEFORE_CHAINS = 'truoc-khi-co-chuoi';
const BATCH = 1_000;

const columns = [
  `alter table audit add column gateway text, add column chain_seq bigint, add column prev_hash text, add column hash text, add column via text`,
  // Where each gateway's chain ends, and where it now begins: what came before the anchor was archived and let go of.
  `create table audit_chain (gateway text primary key, seq bigint not null, hash text not null, anchor_seq bigint not null, anchor_hash text not null)`,
];
const closed = [
  `alter table audit alter column gateway set not null, alter column chain_seq set not null, alter column prev_hash set not null, alter column hash set not null`,
  `create unique index audit_chain_line on audit (gateway, chain_seq)`,
  `create index audit_actor on audit (actor, at)`,
  `create index audit_command on audit (command, at)`,
  `create or replace function refuse_audit_change() returns trigger language plpgsql as $$
     begin
       if tg_op = 'DELETE' and current_setting('ioc.audit_cut', true) = 'on' then return null; end if;
       raise exception 'audit is append-only';
     end $$`,
  // The one way out of the audit: whole lines from the beginning of a chain, older than a year whatever the program asks for.
  `create function forget_audit(of_gateway text, behind bigint, upto bigint, upto_hash text) returns bigint language plpgsql as $$
     declare gone bigint;
     begin
       perform 1 from audit_chain where gateway = of_gateway and anchor_seq = behind for update;
       if not found then return 0; end if;
       if not exists (select from audit where gateway = of_gateway and chain_seq = upto and hash = upto_hash) then
         raise exception 'audit: the line of the cut is another one';
       end if;
       if exists (select from audit where gateway = of_gateway and chain_seq <= upto and at > now() - interval '365 days') then
         raise exception 'audit: a line is younger than a year';
       end if;
       perform set_config('ioc.audit_cut', 'on', true);
       delete from audit where gateway = of_gateway and chain_seq <= upto;
       get diagnostics gone = row_count;
       perform set_config('ioc.audit_cut', 'off', true);
       if gone <> upto - behind then raise exception 'audit: lines are missing before the cut'; end if;
       update audit_chain set anchor_seq = upto, anchor_hash = upto_hash where gateway = of_gateway;
       return gone;
     end $$`,
];

const oldLine = z.object({
  id: bigintColumn,
  ...auditLine.shape,
  gateway: z.null(),
  chain_seq: z.null(),
  prev_hash: z.null(),
  hash: z.null(),
});

/** The lines of before are hashed in as they stand, in the order of their numbers, as a chain of their own. */
const chainOldLines = async (db: Kysely<unknown>): Promise<void> => {
  let head = { seq: 0, hash: GENESIS };
  for (let after = 0; ;) {
    const { rows } = await sql`select id, ${sql.raw(AUDIT_COLUMNS)} from audit where id > ${after} order by id limit ${BATCH}`.execute(db);
    const lines = rows.map((row) => oldLine.parse(row));
    const last = lines.at(-1);
    if (!last) break;
    const chained = await chainLines(BEFORE_CHAINS, head, lines);
    const placed = chained.map(({ chain_seq, prev_hash, hash }, at) => ({ id: lines[at]?.id, chain_seq, prev_hash, hash }));
    await sql`update audit set gateway = ${BEFORE_CHAINS}, chain_seq = placed.chain_seq, prev_hash = placed.prev_hash, hash = placed.hash
      from json_to_recordset(${JSON.stringify(placed)}::json) as placed(id bigint, chain_seq bigint, prev_hash text, hash text)
      where audit.id = placed.id`.execute(db);
    const end = chained.at(-1);
    if (end) head = { seq: end.chain_seq, hash: end.hash };
    after = last.id;
  }
  if (head.seq > 0)
    await sql`insert into audit_chain (gateway, seq, hash, anchor_seq, anchor_hash) values (${BEFORE_CHAINS}, ${head.seq}, ${head.hash}, 0, ${GENESIS})`.execute(
      db,
    );
};

/** One hash chain a gateway, where a request came from, and the one way in which old lines leave, [AU1]. */
export const auditChain = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of columns) await sql.raw(statement).execute(db);
    await sql`alter table audit disable trigger audit_append_only`.execute(db);
    await chainOldLines(db);
    await sql`alter table audit enable trigger audit_append_only`.execute(db);
    for (const statement of closed) await sql.raw(statement).execute(db);
  },
};
