import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Change } from '../../contract/events';
import type { RefusedRow } from '../../contract/feeds/intake';
import { storable } from '../store/rows/columns';
import { toRefusedRow } from '../store/rows/storedRefusal';
import type { WriteView } from '../store/store';
import type { StationFile } from './stationFile';

const takenRow = z.object({ sha256: z.string() });
const notedRow = z.object({ sha256: z.string(), id: z.int() });
/** At most so many refused rows travel in one message, unless one file alone has more. */
const MESSAGE_ROWS = 1_000;

/** Notes files as taken and answers those that were not taken before, with their numbers, [IN1]. */
export const takeNew = async ({ db, revision }: WriteView, files: readonly StationFile[]): Promise<(StationFile & { id: number })[]> => {
  const notes = files.map(({ sha256, name, station, rows, refused, receivedAt }) => ({
    sha256,
    name: storable(name),
    station,
    accepted: rows.length,
    refused: refused.length,
    receivedAt,
  }));
  const { rows } = await sql`insert into station_file (sha256, name, station, accepted, refused, received_at, revision)
    select f.sha256, f.name, f.station, f.accepted, f.refused, f."receivedAt", ${revision}
    from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb)
      as f(sha256 text, name text, station text, accepted integer, refused integer, "receivedAt" timestamptz)
    on conflict (sha256) do nothing returning sha256, id`.execute(db);
  const taken = new Map(rows.map((row) => notedRow.parse(row)).map(({ sha256, id }) => [sha256, id]));
  return files.flatMap((file) => {
    const id = taken.get(file.sha256);
    return id === undefined ? [] : [{ ...file, id }];
  });
};

/** Keeps the refused rows of files as they came, [IN3], and answers them by the hash of their file. */
const keepRefused = async ({ db, revision }: WriteView, files: readonly StationFile[]): Promise<Map<string, RefusedRow[]>> => {
  const byFile = new Map<string, RefusedRow[]>();
  const given = files.flatMap(({ name, sha256, receivedAt, refused }) =>
    refused.map(({ line, raw, reason }) => ({ file: storable(name), sha256, receivedAt, line, raw: storable(raw), reason })),
  );
  if (given.length === 0) return byFile;
  const { rows } = await sql`insert into refused_row (file, sha256, line, raw, reason, received_at, revision)
    select r.file, r.sha256, r.line, r.raw, r.reason, r."receivedAt", ${revision}
    from rows from (jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as (file text, sha256 text, "receivedAt" timestamptz, line integer, raw text, reason text)) with ordinality
      as r(file, sha256, "receivedAt", line, raw, reason, n) order by r.n
    returning id, file, sha256, line, raw, reason, received_at, 'open' as state, 0 as version, 0 as attempts, null as decided_by, null as decided_at, null as note`.execute(
    db,
  );
  for (const row of rows) {
    const { sha256 } = takenRow.parse(row);
    const known = byFile.get(sha256);
    if (known) known.push(toRefusedRow(row));
    else byFile.set(sha256, [toRefusedRow(row)]);
  }
  return byFile;
};

/** Keeps what files were refused and tells the journal of each file, in order: one message, more when many rows were refused. */
export const recordFiles = async (view: WriteView, files: readonly StationFile[]): Promise<void> => {
  const refused = await keepRefused(view, files);
  let message: Change[] = [];
  let weight = 0;
  for (const { name, sha256, rows, receivedAt } of files) {
    const own = refused.get(sha256) ?? [];
    if (message.length > 0 && weight + own.length > MESSAGE_ROWS) {
      await view.publish('intake', message);
      [message, weight] = [[], 0];
    }
    message.push({
      kind: 'file.ingested',
      file: storable(name),
      accepted: rows.length,
      refused: own.toSorted((a, b) => a.id - b.id),
      receivedAt: receivedAt.toISOString(),
    });
    weight += own.length;
  }
  if (message.length > 0) await view.publish('intake', message);
};
