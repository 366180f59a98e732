import { sql } from 'kysely';
import type { Provenance } from '../../contract/figure';
import { toReading } from '../store/rows/storedReading';
import { toRefusedRow } from '../store/rows/storedRefusal';
import type { Store, WriteView } from '../store/store';

export interface StationFile {
  name: string;
  sha256: string;
  station: string;
  receivedAt: Date;
  rows: readonly { parameter: string; value: number; unit: string; observedAt: string; status: string }[];
  refused: readonly { line: number; raw: string; reason: string }[];
}

/** What cannot be put into a text column: PostgreSQL takes no NUL. */
const storable = (text: string): string => text.replaceAll('\0', '␀');

type ReceivedRows = Pick<StationFile, 'name' | 'station' | 'receivedAt' | 'rows'> & { provenance: Provenance };

/**
 * Stores rows of one file and answers the readings that are new. A row that says what is already known is stored once;
 * one that differs is a correction and is kept beside the first.
 */
export const storeReadings = async ({ db, revision }: WriteView, file: ReceivedRows): Promise<unknown[]> => {
  const { rows } = await sql`insert into reading
    select ${file.station}, r.parameter, r."observedAt", ${revision}, r.value, r.unit, r.status, ${file.receivedAt.toISOString()}::timestamptz, ${storable(file.name)}, ${file.provenance}
    from jsonb_to_recordset(${JSON.stringify(file.rows)}::jsonb) as r(parameter text, value double precision, unit text, "observedAt" timestamptz, status text)
    left join lateral (select o.value, o.status, o.unit from reading o where o.station = ${file.station} and o.parameter = r.parameter
      and o.observed_at = r."observedAt" order by o.revision desc limit 1) known on true
    where known.value is distinct from r.value or known.status is distinct from r.status or known.unit is distinct from r.unit
    on conflict do nothing returning *`.execute(db);
  return rows;
};

const ingestOne = async (view: WriteView, file: StationFile, provenanceOf: (station: string) => Provenance): Promise<unknown[]> => {
  const { db, revision } = view;
  const received = file.receivedAt.toISOString();
  const { rows: taken } = await sql`insert into station_file (sha256, name, station, accepted, refused, received_at, revision)
    values (${file.sha256}, ${storable(file.name)}, ${file.station}, ${file.rows.length}, ${file.refused.length}, ${received}::timestamptz, ${revision})
    on conflict (sha256) do nothing returning sha256`.execute(db);
  if (taken.length === 0) return [];
  const readings = await storeReadings(view, { ...file, provenance: provenanceOf(file.station) });
  const { rows: refused } = await sql`insert into refused_row (file, sha256, line, raw, reason, received_at, revision)
    select ${storable(file.name)}, ${file.sha256}, r.line, r.raw, r.reason, ${received}::timestamptz, ${revision}
    from jsonb_to_recordset(${JSON.stringify(file.refused.map((row) => ({ ...row, raw: storable(row.raw) })))}::jsonb) as r(line integer, raw text, reason text)
    returning id, file, line, raw, reason, received_at, 'open' as state, 0 as version, 0 as attempts, null as decided_by, null as decided_at, null as note`.execute(
    db,
  );
  await view.publish('intake', [
    { kind: 'file.ingested', file: file.name, accepted: file.rows.length, refused: refused.map(toRefusedRow), receivedAt: received },
  ]);
  return readings;
};

/** Moves the heads of the datastreams forward and answers those that moved: an old reading never replaces a newer one. */
const moveHeads = async (view: WriteView, readings: readonly unknown[]): Promise<unknown[]> => {
  const { rows } = await sql`insert into reading_latest
    select distinct on (r.station, r.parameter) r.* from jsonb_populate_recordset(null::reading, ${JSON.stringify(readings)}::jsonb) r
    order by r.station, r.parameter, r.observed_at desc, r.revision desc
    on conflict (station, parameter) do update set observed_at = excluded.observed_at, revision = excluded.revision, value = excluded.value,
      unit = excluded.unit, status = excluded.status, received_at = excluded.received_at, file = excluded.file, provenance = excluded.provenance
    where (excluded.observed_at, excluded.revision) > (reading_latest.observed_at, reading_latest.revision) returning *`.execute(view.db);
  return rows;
};

/** Moves the heads by new readings and tells the live screens of those that moved. */
export const publishReadings = async (
  view: WriteView,
  readings: readonly unknown[],
  nameOf: (station: string) => string,
): Promise<void> => {
  const moved = readings.length > 0 ? await moveHeads(view, readings) : [];
  if (moved.length === 0) return;
  await view.publish(
    'readings',
    moved.map((row) => ({ kind: 'reading.latest', reading: toReading(row, nameOf) })),
  );
};

/** Takes files in one transaction, each at most once (by the hash of its bytes): readings and refusals are stored, then published. */
export const ingestStationFiles = async (
  store: Store,
  files: readonly StationFile[],
  stations: { provenanceOf: (station: string) => Provenance; nameOf: (station: string) => string },
): Promise<void> => {
  await store.write('system', `station-files ${files.length}`, async (view) => {
    const readings: unknown[] = [];
    for (const file of files) readings.push(...(await ingestOne(view, file, stations.provenanceOf)));
    await publishReadings(view, readings, stations.nameOf);
  });
};
