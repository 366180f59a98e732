import { sql } from 'kysely';
import * as z from 'zod/mini';
import { IMPORTS_CHANNEL } from '../../contract/feeds/imports';
import type { ImportState } from '../../contract/imports/importedFile';
import { bigintColumn } from '../store/rows/columns';
import type { Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import { importsAt, toStoredImport, type StoredImport } from './rows/storedImport';

const ENDED: readonly ImportState[] = ['applied', 'cancelled', 'undone', 'refused', 'interrupted'];
/** Rows of one statement: others are answered between two. */
const PIECE = 5_000;
const DAY_MS = 86_400_000;
const countRow = z.object({ count: bigintColumn });

/** Says of the files that ended before `before` that their rows are cleared, before one of them goes: who reads them is told so from the first. */
const markCleared = (store: Store, before: Date): Promise<readonly unknown[]> =>
  writeIfNew<readonly unknown[]>(store, 'system', 'import rows cleared', async (view, nothing) => {
    const { rows } =
      await sql`select * from ${importsAt(view.revision)} where rows_cleared_at is null and at < ${before.toISOString()}::timestamptz
      and state in (select jsonb_array_elements_text(${JSON.stringify(ENDED)}::jsonb))`.execute(view.db);
    if (rows.length === 0) return nothing([]);
    const ids = rows.map((row) => toStoredImport(row).file.id);
    await sql`update import_file set rows_cleared_at = ${view.at}::timestamptz where id in (
      select (jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))::uuid)`.execute(view.db);
    // What is gone is gone for every moment: no event of now tells that, so that all is fetched anew.
    await view.renewEpoch(IMPORTS_CHANNEL);
    return ids;
  });

const removePiece = (store: Store, { file, checkedRun }: StoredImport): Promise<number> =>
  store.record(async ({ db }) => {
    const { rows } = await sql`with gone as (delete from import_row where (import_id, run, line) in (
        select import_id, run, line from import_row where import_id = ${file.id} and not (run = ${checkedRun} and verdict = 'refused')
        limit ${PIECE}) returning 1)
      select count(*) as count from gone`.execute(db);
    return countRow.parse(rows[0]).count;
  });

/** Those that were said to be cleared and have rows left: a program that ended in the middle left them. */
const readHalfCleared = (store: Store): Promise<StoredImport[]> =>
  store.read(null, async ({ db, revision }) => {
    const { rows } = await sql`select * from ${importsAt(revision)} where rows_cleared_at is not null and exists (
      select 1 from import_row r where r.import_id = import_now.id
        and not (r.run = coalesce((body->>'checkedRun')::integer, (body->>'run')::integer) and r.verdict = 'refused'))`.execute(db);
    return rows.map(toStoredImport);
  });

/**
 * Clears away the rows of files that ended at least `keepDays` ago, save those that were refused; counts, reasons and receipts stay,
 * and so do the records that the files wrote. The first call also ends what another program began. Answers how many rows that were.
 */
export const createRowClearing = (store: Store, now: () => Date, keepDays: number): (() => Promise<number>) => {
  let isBehind = true;
  return async () => {
    const marked = await markCleared(store, new Date(now().getTime() - keepDays * DAY_MS));
    if (marked.length === 0 && !isBehind) return 0;
    // Until it is known that nothing is left.
    isBehind = true;
    let removed = 0;
    for (const each of await readHalfCleared(store)) {
      let piece = PIECE;
      while (piece === PIECE) {
        piece = await removePiece(store, each);
        removed += piece;
      }
    }
    isBehind = false;
    return removed;
  };
};
