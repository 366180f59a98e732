import { sql } from 'kysely';
import * as z from 'zod/mini';
import { bigintColumn, storable } from '../store/rows/columns';
import { refusalsAt, toRefusedRow } from '../store/rows/storedRefusal';
import type { WriteView } from '../store/store';
import { recordStates } from './recordStates';

/** Something of a source that is put aside, as it came. */
export interface Quarantined {
  /** What it speaks of, whatever it says: one is put aside once, until it is decided on otherwise. */
  subject: string;
  /** Where it was found, as a file is for others. */
  place: string;
  /** Its line there; left out where there are no lines. */
  line?: number;
  raw: string;
  reason: string;
}

const LONGEST_RAW = 4_000;
const idRow = z.object({ id: bigintColumn });
const cut = (text: string): string => (text.length > LONGEST_RAW ? `${text.slice(0, LONGEST_RAW)}…` : text);

/**
 * Puts aside what a source told and nobody can take, [DV6]; what lies there with the same reason, open or dismissed, is not put there
 * twice. Answers how many are new: the caller records them in the health of the source.
 */
export const quarantine = async ({ db, revision, at }: WriteView, source: string, rows: readonly Quarantined[]): Promise<number> => {
  const unique = new Map(rows.map((row) => [`${row.subject}\n${row.reason}`, row]));
  const given = [...unique.values()].map(({ subject, place, line = 0, raw, reason }) => ({
    subject,
    line,
    file: storable(place),
    raw: cut(storable(raw)),
    reason: storable(reason),
  }));
  const { rows: added } = await sql`insert into refused_row (source, subject, file, sha256, line, raw, reason, received_at, revision)
    select ${source}, q.subject, q.file, ${`source:${source}`}, q.line, q.raw, q.reason, ${at}::timestamptz, ${revision}::bigint
    from rows from (jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as (subject text, file text, line integer, raw text, reason text)) with ordinality
      as q(subject, file, line, raw, reason, n)
    where not exists (select 1 from ${refusalsAt(revision)} where refusal.source = ${source} and refusal.subject = q.subject
      and refusal.first_reason = q.reason and refusal.state <> 'accepted') order by q.n returning id`.execute(db);
  return added.map((row) => idRow.parse(row)).length;
};

/** Closes what was put aside of these subjects, for the source has told them rightly since; answers how many that were. */
export const releaseQuarantined = async (view: WriteView, source: string, subjects: readonly string[], by: string): Promise<number> => {
  const { rows } = await sql`select * from ${refusalsAt(view.revision)} where source = ${source} and state = 'open'
    and subject in (select jsonb_array_elements_text(${JSON.stringify(subjects)}::jsonb)) order by id`.execute(view.db);
  const open = rows.map(toRefusedRow);
  if (open.length > 0) {
    await recordStates(
      view,
      open.map((row) => ({ ...row, state: 'accepted', version: row.version + 1, decidedBy: by, decidedAt: view.at })),
    );
  }
  return open.length;
};
