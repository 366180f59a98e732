import { sql } from 'kysely';
import * as z from 'zod/mini';
import { LISTED_IMPORTS, REPORT_PAGE, type importAttached, type importReport, type imports } from '../../contract/feeds/imports';
import { NAMED_ATTACHED, type ImportCounts, type ImportedFile } from '../../contract/imports/importedFile';
import { kindOf, listKinds } from '../imports/kinds/registry';
import { EVERYTHING, type Sight } from '../access/rows';
import { importsAt, readImport, toStoredImport } from '../imports/rows/storedImport';
import { readHeader, readReport } from '../imports/rows/storedRows';
import { bigintColumn } from '../store/rows/columns';
import type { Db } from '../store/store';
import { withinOf } from './rows/ofWork';

type Verdict = z.infer<typeof importReport.params>['verdict'];
const countRow = z.object({ total: bigintColumn });

/** The files that are seen, by whoever is limited, newest first: those that were sent within the same limits. */
const readSeen = async (db: Db, revision: number, sight: Sight): Promise<ImportedFile[]> => {
  const { rows } =
    await sql`select * from ${importsAt(revision)} where body->'within' is not null order by uploaded_at desc, came_in desc`.execute(db);
  return rows.map((each) => toStoredImport(each).file).filter((file) => sight.covers(withinOf(file)));
};

/** The files of the import door that are seen, as they stood at `revision`, newest first, and the kinds that it takes. */
export const readImports = async (db: Db, revision: number, sight: Sight = EVERYTHING): Promise<z.infer<typeof imports.body>> => {
  if (sight.limits !== null) {
    const files = await readSeen(db, revision, sight);
    return { kinds: listKinds().map(({ info }) => info), files: files.slice(0, LISTED_IMPORTS), total: files.length };
  }
  const { rows } = await sql`select * from ${importsAt(revision)} order by uploaded_at desc, came_in desc limit ${LISTED_IMPORTS}`.execute(
    db,
  );
  const { rows: counted } = await sql`select count(*) as total from import_file where revision <= ${revision}`.execute(db);
  return {
    kinds: listKinds().map(({ info }) => info),
    files: rows.map((row) => toStoredImport(row).file),
    total: countRow.parse(counted[0]).total,
  };
};

/** Rows of a verdict that can still be shown: of a file that was cleared, those that were refused. */
const keptOf = (counts: ImportCounts, verdict: Verdict, isCleared: boolean): number => {
  if (!isCleared) return verdict === 'all' ? counts.rows : counts[verdict];
  return verdict === 'all' || verdict === 'refused' ? counts.refused : 0;
};

/** A page of what the check said of the rows of a file; without rows while it is not checked, or when nobody knew it. */
export const readImportReport = async (
  db: Db,
  revision: number,
  { import: id, verdict, page }: z.infer<typeof importReport.params>,
): Promise<z.infer<typeof importReport.body>> => {
  const stored = await readImport(db, revision, id);
  const counts = stored?.file.counts ?? null;
  if (!stored || counts === null) return { file: stored?.file ?? null, header: [], rows: [], rowsClearedAt: null, total: 0, page };
  return {
    file: stored.file,
    header: await readHeader(db, id),
    // While it is checked anew, and when that breaks off, the rows of the check before are shown.
    rows: await readReport(db, id, stored.checkedRun, { verdict, after: page * REPORT_PAGE, limit: REPORT_PAGE }),
    rowsClearedAt: stored.rowsClearedAt,
    total: keptOf(counts, verdict, stored.rowsClearedAt !== null),
    page,
  };
};

/** What stands, at `revision`, said of the figures that a file wrote; nothing of one that is not known or wrote none. */
export const readImportAttached = async (
  db: Db,
  revision: number,
  id: string,
  sight: Sight = EVERYTHING,
): Promise<z.infer<typeof importAttached.body>> => {
  const file = (await readImport(db, revision, id))?.file;
  const { appliedRevision = null, kind = '' } = file ?? {};
  if (!file || appliedRevision === null || !sight.covers(withinOf(file))) return { named: [], total: 0 };
  const attached = await kindOf(kind).recorder.attachedTo(db, revision, appliedRevision);
  return { named: attached.slice(0, NAMED_ATTACHED).map(({ words }) => words), total: attached.length };
};
