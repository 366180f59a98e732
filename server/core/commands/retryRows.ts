import { sql } from 'kysely';
import * as z from 'zod/mini';
import { ProblemError } from '../../../contract/problem';
import { publishHeads } from '../../ingest/storeReadings';
import { recordStates } from '../../ingest/recordStates';
import { recordDecisions } from '../../ingest/sourceDecisions';
import type { WriteView } from '../../store/store';
import { filesSeen } from '../rows/filesSeen';
import type { Handler } from './handler';
import { openRow } from './openRow';
import { rereadFile } from './rereadFile';

const fileRow = z.object({ sha256: z.string() });

const filesOf = async ({ db }: WriteView, where: ReturnType<typeof sql>): Promise<string[]> => {
  // The file that came last first: what it says stands, and an older file of the same name yields to it.
  const { rows } =
    await sql`select sha256 from refused_row where source is null and ${where} group by sha256 order by max(received_at) desc, max(id) desc`.execute(
      db,
    );
  return rows.map((row) => fileRow.parse(row).sha256);
};

/** @throws ProblemError `conflict` for a row that came in no file: there is nothing to read again. */
const checkOfFile = async ({ db }: WriteView, row: number): Promise<void> => {
  const { rows } = await sql`select 1 from refused_row where id = ${row} and source is not null`.execute(db);
  if (rows.length === 0) return;
  throw new ProblemError(
    'conflict',
    'Dòng này do chương trình đọc từ nguồn, không có tệp để đọc lại. Khi nguồn cho số liệu đúng, lượt đọc sau sẽ tự nhận; nếu không cần nữa, hãy bỏ qua dòng này.',
  );
};

/** Reads one refused row, or every open row of the files of one name, again with the rules of today, [IN4] [IN5]. */
export const retryRows: Handler<'intake.retry'> = async (view, { payload, expected, principal, sight, context }) => {
  const only = payload.kind === 'row' ? (await openRow(view, payload.row, expected, sight)).id : null;
  if (payload.kind === 'file' && expected !== null) {
    throw new ProblemError('bad-request', 'Lệnh đọc lại cả tệp không kèm phiên bản của dòng: hãy để "expected" là null.');
  }
  if (only !== null) await checkOfFile(view, only);
  const { rows: seen } = await filesSeen(view.db, view.revision, sight);
  const files = await filesOf(view, sql`${payload.kind === 'row' ? sql`id = ${payload.row}` : sql`file = ${payload.file}`} and ${seen}`);
  if (files.length === 0) throw new ProblemError('not-found', 'Tệp này không có dòng nào bị từ chối. Hãy tải lại trang rồi chọn lại.');

  const moved: unknown[] = [];
  const counts = { accepted: 0, stillOpen: 0 };
  for (const sha256 of files) {
    const read = await rereadFile(view, { sha256, only, provenanceOf: context.provenanceOf, nameOf: context.stationName });
    const states = read.rows.map(({ row, reason }) => ({
      ...row,
      version: row.version + 1,
      attempts: row.attempts + 1,
      ...(reason === null
        ? { state: 'accepted' as const, decidedBy: principal.name, decidedAt: view.at }
        : { state: 'open' as const, reason }),
    }));
    await recordStates(view, states);
    await recordDecisions(view, states, read.moved, context.provenanceOf);
    moved.push(...read.moved);
    counts.accepted += states.filter(({ state }) => state === 'accepted').length;
    counts.stillOpen += states.filter(({ state }) => state === 'open').length;
  }
  await publishHeads(view, moved, context.stationName);
  return counts;
};
