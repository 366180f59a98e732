import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import { writtenLimits, type WrittenLimits } from '../../../contract/access/limits';
import { IMPORTS_CHANNEL } from '../../../contract/feeds/imports';
import { importedFile, type ImportedFile } from '../../../contract/imports/importedFile';
import { importOptions, type ImportOptions } from '../../../contract/imports/importOptions';
import { bigintColumn, instant } from '../../store/rows/columns';
import type { Db, WriteView } from '../../store/store';
import { tellSourceOf } from '../importQuarantine';

const {
  progress,
  counts,
  reasons,
  notes,
  checkedRevision,
  decidedBy,
  appliedBy,
  appliedAt,
  appliedRevision,
  recorded,
  acknowledged,
  undoneRevision,
  undone,
  within,
  state,
} = importedFile.def.shape;
/**
 * What changes of a file from state to state; `run` counts its checks, whose rows are kept apart, and `checkedRun` is the one
 * that `counts` tells of (not kept by older programs).
 */
const told = z.object({
  progress,
  counts,
  reasons,
  notes,
  checkedRevision,
  decidedBy,
  appliedBy,
  appliedAt,
  appliedRevision,
  recorded,
  acknowledged,
  undoneRevision,
  undone,
  within,
  run: z.int(),
  checkedRun: z.optional(z.int()),
});
const row = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  size: bigintColumn,
  sha256: z.string(),
  uploaded_by: z.string(),
  uploaded_at: instant,
  options: importOptions,
  version: z.int(),
  at: instant,
  state,
  body: told,
  process: z.unknown(),
  rows_cleared_at: z.nullable(instant),
});

/** A file as the store has it: what the wire tells, and what only the gateway needs. */
export interface StoredImport {
  file: ImportedFile;
  options: ImportOptions;
  run: number;
  /** The check whose rows and counts stand: a later one may be under way, or have broken off. */
  checkedRun: number;
  /** The program that reads it; null where any may. */
  process: unknown;
  /** When the rows that were not refused were cleared away; null while all of them are kept. Not of a revision: what is gone is gone for every moment. */
  rowsClearedAt: string | null;
}

export const toStoredImport = (raw: unknown): StoredImport => {
  const {
    uploaded_by: uploadedBy,
    uploaded_at: uploadedAt,
    at: stateAt,
    body,
    options,
    process,
    rows_cleared_at: rowsClearedAt,
    ...facts
  } = row.parse(raw);
  const { run, checkedRun = run, ...said } = body;
  return {
    file: importedFile.parse({ ...facts, uploadedBy, uploadedAt, stateAt, ...said }),
    options,
    run,
    checkedRun,
    process,
    rowsClearedAt,
  };
};

/** Every file as it stood at `revision`. To stand after `from`. */
export const importsAt = (revision: number): RawBuilder<unknown> => sql`(
  select f.id, f.kind, f.name, f.size, f.sha256, f.uploaded_by, f.uploaded_at, f.options, f.rows_cleared_at, f.revision as came_in,
    s.version, s.at, s.state, s.body, s.process
  from import_file f cross join lateral (select * from import_state t where t.import_id = f.id and t.revision <= ${revision}
    order by t.version desc limit 1) s where f.revision <= ${revision}) import_now`;

/** One file as it stood at `revision`; null when nobody knew it. */
export const readImport = async (db: Db, revision: number, id: string): Promise<StoredImport | null> => {
  const { rows } = await sql`select * from ${importsAt(revision)} where id = ${id}`.execute(db);
  return rows[0] === undefined ? null : toStoredImport(rows[0]);
};

const withinRow = z.object({ id: z.string(), within: writtenLimits });

/** How far the right of the sender of each file went; of one that is not here it was not limited. */
export const readImportsWithin = async (db: Db): Promise<Map<string, WrittenLimits>> => {
  const { rows } = await sql`select import_id::text as id, body->'within' as within from import_state
    where version = 0 and body->'within' is not null`.execute(db);
  return new Map(rows.map((each) => withinRow.parse(each)).map(({ id, within: limits }) => [id, limits]));
};

type Said = Partial<Omit<z.infer<typeof told>, 'checkedRun'>> & Pick<Partial<ImportedFile>, 'state'>;

const writeState = async (view: WriteView, stored: StoredImport): Promise<void> => {
  const { file, run, checkedRun, process } = stored;
  const body = told.parse({ ...file, run, checkedRun });
  await sql`insert into import_state (import_id, version, revision, at, state, body, process)
    values (${file.id}, ${file.version}, ${view.revision}, ${view.at}::timestamptz, ${file.state}, ${JSON.stringify(body)}::jsonb,
      ${process === null ? null : JSON.stringify(process)}::jsonb)`.execute(view.db);
  await view.publish(IMPORTS_CHANNEL, [{ kind: 'import.changed', file }]);
};

/** The next state of a file, published in the same transaction. */
export const moveImport = async (view: WriteView, before: StoredImport, { run = before.run, ...said }: Said, process: unknown = null) => {
  const file: ImportedFile = { ...before.file, ...said, version: before.file.version + 1, stateAt: view.at };
  const next: StoredImport = { ...before, file, run, checkedRun: said.counts ? run : before.checkedRun, process };
  await writeState(view, next);
  if (file.state !== before.file.state) await tellSourceOf(view, file, next.run);
  return next;
};

/** A file that has just come: it waits to be read by the program that took it. */
export const addImport = async (
  view: WriteView,
  came: Pick<ImportedFile, 'id' | 'kind' | 'name' | 'size' | 'sha256' | 'uploadedBy' | 'notes' | 'within'>,
  options: ImportOptions,
  process: unknown,
  /** The account that sent it; null where it is not known. */
  uploader: string | null = null,
): Promise<StoredImport> => {
  await sql`insert into import_file (id, kind, name, size, sha256, uploaded_by, uploader, uploaded_at, options, revision)
    values (${came.id}, ${came.kind}, ${came.name}, ${came.size}, ${came.sha256}, ${came.uploadedBy}, ${uploader}, ${view.at}::timestamptz,
      ${JSON.stringify(options)}::jsonb, ${view.revision})`.execute(view.db);
  const file: ImportedFile = {
    ...came,
    uploadedAt: view.at,
    state: 'queued',
    version: 0,
    stateAt: view.at,
    progress: null,
    counts: null,
    reasons: [],
    checkedRevision: null,
    decidedBy: null,
    appliedBy: null,
    appliedAt: null,
    appliedRevision: null,
    recorded: null,
    acknowledged: null,
    undoneRevision: null,
    undone: null,
  };
  const stored = { file, options, run: 0, checkedRun: 0, process, rowsClearedAt: null };
  await writeState(view, stored);
  return stored;
};

/** The file of these very bytes that stands applied, or null. */
export const findApplied = async (db: Db, revision: number, kind: string, sha256: string): Promise<ImportedFile | null> => {
  const { rows } = await sql`select * from ${importsAt(revision)} where sha256 = ${sha256} and kind = ${kind} and state = 'applied'
    limit 1`.execute(db);
  return rows[0] === undefined ? null : toStoredImport(rows[0]).file;
};
