import { sql } from 'kysely';
import * as z from 'zod/mini';
import { importRow, type ImportRow } from '../../../contract/imports/importedFile';
import { storable } from '../../store/rows/columns';
import type { Db } from '../../store/store';
import type { TypedRow } from '../kinds/kind';

/** A row after the check: what is shown of it, what was read, and what would be stored. */
export interface StagedRow extends ImportRow {
  typed: TypedRow | null;
  place: string | null;
  ready: unknown;
}

/** Puts rows of one check aside; nobody sees them until the file is `checked`. */
export const stageRows = async (db: Db, id: string, run: number, rows: readonly StagedRow[]): Promise<void> => {
  await sql`insert into import_row (import_id, run, line, verdict, effect, cells, reasons, typed, place, ready)
    select ${id}::uuid, ${run}, r.line, r.verdict, r.effect, r.cells, r.reasons, r.typed, r.place, nullif(r.ready, 'null'::jsonb)
    from jsonb_to_recordset(${storable(JSON.stringify(rows).replaceAll(String.raw`\u0000`, '␀'))}::jsonb) as r(line integer, verdict text, effect text, cells jsonb,
      reasons jsonb, typed jsonb, place text, ready jsonb)`.execute(db);
};

const typedRow = z.object({
  line: z.int(),
  values: z.record(z.string(), z.nullable(z.string())),
  /** Older programs put no row aside that had such cells. */
  unread: z._default(z.record(z.string(), z.string()), {}),
  words: z.record(z.string(), z.nullable(z.string())),
});
const staged = z.extend(importRow, { typed: z.nullable(typedRow), place: z.nullable(z.string()), ready: z.unknown() });

/** At most `limit` rows of one check after a line, in order. */
export const readStaged = async (db: Db, id: string, run: number, after: number, limit: number): Promise<StagedRow[]> => {
  const { rows } = await sql`select line, verdict, effect, cells, reasons, typed, place, ready from import_row
    where import_id = ${id} and run = ${run} and line > ${after} order by line limit ${limit}`.execute(db);
  return rows.map((each) => staged.parse(each));
};

const readyRow = z.object({ line: z.int(), ready: z.unknown() });
/** At most `limit` rows that are to be stored, after a line, in order. */
export const readReady = async (db: Db, id: string, run: number, after: number, limit: number): Promise<z.infer<typeof readyRow>[]> => {
  const { rows } = await sql`select line, ready from import_row where import_id = ${id} and run = ${run} and line > ${after}
    and ready is not null order by line limit ${limit}`.execute(db);
  return rows.map((each) => readyRow.parse(each));
};

const shownRow = z.extend(importRow, {});
type Verdict = ImportRow['verdict'] | 'all';
/** A page of what is shown of the rows of one check, and how many there are of this verdict. */
export const readReport = async (
  db: Db,
  id: string,
  run: number,
  { verdict, after, limit }: { verdict: Verdict; after: number; limit: number },
): Promise<ImportRow[]> => {
  const { rows } = await sql`select line, verdict, effect, cells, reasons from import_row where import_id = ${id} and run = ${run}
    and ${verdict === 'all' ? sql`true` : sql`verdict = ${verdict}`} order by line limit ${limit} offset ${after}`.execute(db);
  return rows.map((each) => shownRow.parse(each));
};

const headerRow = z.object({ cells: z.array(z.string()) });
export const keepHeader = async (db: Db, id: string, header: readonly string[]): Promise<void> => {
  await sql`insert into import_header (import_id, cells) values (${id}, ${storable(JSON.stringify(header))}::jsonb)
    on conflict (import_id) do nothing`.execute(db);
};
export const readHeader = async (db: Db, id: string): Promise<string[]> => {
  const { rows } = await sql`select cells from import_header where import_id = ${id}`.execute(db);
  return rows[0] === undefined ? [] : headerRow.parse(rows[0]).cells;
};
