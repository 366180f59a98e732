import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Provenance } from '../../../contract/figure';
import type { RefusedRow } from '../../../contract/feeds/intake';
import { createJudge } from '../../ingest/environment/judgeRow';
import { openStreams } from '../../ingest/environment/openStreams';
import { storeReadings } from '../../ingest/storeReadings';
import type { StationRow } from '../../sources/stationFiles/parse';
import { rereadLines } from '../../sources/stationFiles/rereadLines';
import { refusalsAt, toRefusedRow } from '../../store/rows/storedRefusal';
import type { WriteView } from '../../store/store';

interface Reread {
  /** Each open row that was read, with the reason that still stands, or null when it is now accepted. */
  rows: { row: RefusedRow; reason: string | null }[];
  /** The heads of datastreams that moved. */
  moved: unknown[];
}

const kept = z.object({ first_reason: z.string() });
const fileRow = z.object({ id: z.int() });
const supersededRow = z.object({ line: z.int(), file: z.string() });

/** Lines that the newest word on the same measurement, in this file or a later one, contradicts: that word stands. */
const contradicted = async (
  view: WriteView,
  station: string,
  receivedAt: string,
  rows: readonly StationRow[],
): Promise<Map<number, string>> => {
  const { rows: found } = await sql`select r.line, known.file
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(line integer, parameter text, value double precision, "observedAt" timestamptz, status smallint)
    join datastream d on d.station = ${station} and d.parameter = r.parameter
    join lateral (select o.value, o.status, o.unit, f.name as file, f.received_at from reading o join station_file f on f.id = o.file
      where o.datastream = d.id and o.observed_at = r."observedAt"
      order by o.revision desc limit 1) known on known.received_at >= ${receivedAt}::timestamptz
    where known.value is distinct from r.value or known.status is distinct from r.status or known.unit is not null`.execute(view.db);
  return new Map(
    found.map((raw) => {
      const { line, file } = supersededRow.parse(raw);
      const reason = `Tệp ${file}, nhận cùng lúc hoặc sau dòng này, ghi số liệu khác cho cùng thông số và thời gian; nếu số liệu ấy đúng, hãy bỏ qua dòng này.`;
      return [line, reason] as const;
    }),
  );
};

/**
 * Reads the open rows of one file again (only row `only`, when given) among all its rows that nobody dismissed, and stores
 * those that pass as if they had come in the file: same station, same moment of receipt.
 */
export const rereadFile = async (
  view: WriteView,
  {
    sha256,
    only,
    provenanceOf,
    nameOf,
  }: {
    sha256: string;
    only: number | null;
    provenanceOf: (station: string) => Provenance;
    nameOf: (station: string) => string;
  },
): Promise<Reread> => {
  const { rows: stored } =
    await sql`select * from ${refusalsAt(view.revision)} where sha256 = ${sha256} and state <> 'dismissed' order by line`.execute(view.db);
  const all = stored.map((raw) => ({ row: toRefusedRow(raw), firstReason: kept.parse(raw).first_reason }));
  const asked = all.filter(({ row }) => row.state === 'open' && (only === null || row.id === only)).map(({ row }) => row);
  const [first] = asked;
  if (!first) return { rows: [], moved: [] };
  const receivedAt = new Date(first.receivedAt);
  const lines = all.map(({ row: { line, raw }, firstReason }) => ({ line, raw, firstReason }));
  const parsed = rereadLines(first.file, receivedAt, lines);

  const lineNumbers = new Set(asked.map(({ line }) => line));
  const passed = parsed.rows.filter(({ line }) => lineNumbers.has(line));
  const streams = await openStreams(view, [parsed.station]);
  const judge = createJudge(streams);
  const reasons = new Map([
    ...passed.flatMap((row) => {
      const reason = judge(parsed.station, row);
      return reason === null ? [] : [[row.line, reason] as const];
    }),
    ...parsed.refused.map(({ line, reason }) => [line, reason] as const),
    ...(await contradicted(view, parsed.station, first.receivedAt, passed)),
  ]);
  const accepted = passed.filter(({ line }) => !reasons.has(line));
  const { rows: noted } = await sql`select id from station_file where sha256 = ${sha256}`.execute(view.db);
  const { id } = fileRow.parse(noted[0]);
  const file = { id, name: first.file, station: parsed.station, receivedAt, rows: accepted, provenance: provenanceOf(parsed.station) };
  const acceptedLines = new Set(accepted.map(({ line }) => line));
  return {
    rows: asked.map((row) => ({ row, reason: acceptedLines.has(row.line) ? null : (reasons.get(row.line) ?? row.reason) })),
    moved: await storeReadings(view, [file], streams, nameOf),
  };
};
