import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { walkChains } from '../audit/walkChains';
import { pgliteDialect } from '../sql/pgliteDialect';
import { openPgliteThread } from '../sql/pgliteThread';
import { spine } from './0001-spine';
import { commands } from './0002-commands';
import { auditTimes } from './0008-audit-times';
import { auditChain } from './0034-audit-chain';

it('[ST6] [AU1] takes the lines of before into a chain of their own, as they stood', async () => {
  const db = new Kysely<unknown>({ dialect: pgliteDialect(await openPgliteThread(null)) });
  for (const migration of [spine, commands, auditTimes]) await migration.up(db);
  await sql`insert into audit (at, actor, command, subject, outcome, revision, request_digest, detail)
    select timestamptz '2026-01-01 00:00:00.123456Z' + n * interval '1 minute', 'local', 'intake.retry', null, 'done', n, 'd', 'Dòng "' || n || '"'
    from generate_series(1, 2500) n`.execute(db);
  await auditChain.up(db);
  const [chain] = await walkChains(db);
  expect(chain).toMatchObject({ lines: 2_500, lastSeq: 2_500, fault: null });
  await expect(sql`update audit set detail = 'x' where chain_seq = 2`.execute(db)).rejects.toThrow(/append-only/);
  await sql`alter table audit disable trigger audit_append_only`.execute(db);
  await sql`update audit set at = at + interval '1 microsecond' where chain_seq = 1700`.execute(db);
  expect((await walkChains(db))[0]?.fault).toMatchObject({ kind: 'changed', seq: 1_700 });
  await db.destroy();
}, 60_000);
