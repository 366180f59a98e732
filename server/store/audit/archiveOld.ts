import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { sha256 } from '../../sources/sha256';
import { bigintColumn } from '../rows/columns';
import type { Store } from '../store';
import { appendLines } from './appendLines';
import { lineMoment, type AuditLine } from './auditLine';
import { archiveName, writeArchive } from './archiveFiles';
import { faultOf, readHeads, readLines, type ChainHead } from './walkChains';

const PAGE = 2_000;
const DAY_MS = 86_400_000;
const cutRow = z.object({ upto: bigintColumn, hash: z.nullable(z.string()) });
const goneRow = z.object({ gone: bigintColumn });

/** The last line before the first that is not old enough: only a whole beginning of a chain may go. */
const readCut = async (store: Store, { gateway, seq }: ChainHead, before: string): Promise<z.infer<typeof cutRow>> => {
  const { rows } = await store.read(null, ({ db }) =>
    sql`select upto, (select hash from audit where gateway = ${gateway} and chain_seq = upto) as hash
      from (select coalesce(min(chain_seq) - 1, ${seq}::bigint) as upto from audit where gateway = ${gateway} and at >= ${before}::timestamptz) cut`.execute(
      db,
    ),
  );
  return cutRow.parse(rows[0]);
};

/** @throws Error where the lines do not hold together: what somebody changed is not let go of. */
async function* checkedPages(store: Store, { gateway, anchor_seq, anchor_hash }: ChainHead, upto: number): AsyncGenerator<AuditLine[]> {
  let last = { seq: anchor_seq, hash: anchor_hash };
  while (last.seq < upto) {
    const { seq } = last;
    const lines = await store.read(null, ({ db }) => readLines(db, gateway, seq, Math.min(PAGE, upto - seq)));
    if (lines.length === 0)
      throw new Error(`Nhật ký "${gateway}" thiếu dòng ${seq + 1}; chưa dọn dòng nào. Hãy chạy npm run audit:verify.`);
    for (const line of lines) {
      const fault = await faultOf(line, last);
      if (fault) throw new Error(`Nhật ký "${gateway}" sai ở dòng ${fault.seq}; chưa dọn dòng nào. Hãy chạy npm run audit:verify.`);
      last = { seq: line.chain_seq, hash: line.hash };
    }
    yield lines;
  }
}

/**
 * Puts the lines of past months that are older than `keepDays` into files under `dir`, then lets go of them; the chain goes on from
 * its anchor, the hash of the last line that went. Each file is a line of the audit in the transaction that lets go, [AU6].
 * Answers the names of the files. @throws Error where a chain is broken, or the disk takes no file: then nothing is let go of
 */
export const archiveOld = async (store: Store, { dir, now, keepDays }: { dir: string; now: Date; keepDays: number }): Promise<string[]> => {
  const old = new Date(now.getTime() - keepDays * DAY_MS);
  const before = new Date(Date.UTC(old.getUTCFullYear(), old.getUTCMonth())).toISOString();
  const files: string[] = [];
  for (const head of await store.read(null, ({ db }) => readHeads(db))) {
    const { upto, hash } = await readCut(store, head, before);
    if (hash === null || upto <= head.anchor_seq) continue;
    const name = archiveName(head.gateway, head.anchor_seq + 1, upto);
    await writeArchive(dir, name, checkedPages(store, head, upto));
    const detail = `Dòng ${head.anchor_seq + 1}–${upto} đã chuyển sang tệp ${name}; mã băm tại chỗ cắt: ${hash}`;
    const requestDigest = await sha256(detail);
    const gone = await store.record(async (view) => {
      const { rows } = await sql`select forget_audit(${head.gateway}, ${head.anchor_seq}, ${upto}, ${hash}) as gone`.execute(view.db);
      const count = goneRow.parse(rows[0]).gone;
      // Another gateway was first: its file is the one that counts.
      if (count === 0) return 0;
      const line = {
        at: lineMoment(view.at),
        actor: 'retention',
        command: 'audit.archive',
        subject: `audit:${head.gateway}`,
        key: null,
        via: null,
      };
      await appendLines(view, [{ ...line, outcome: 'done', revision: view.revision, request_digest: requestDigest, detail, times: 1 }]);
      return count;
    });
    if (gone > 0) files.push(name);
    else await rm(join(dir, name), { force: true });
  }
  return files;
};
