import { sql } from 'kysely';
import type { Provenance } from '../../contract/figure';
import { toReading } from '../store/rows/storedReading';
import { storable } from '../store/rows/columns';
import type { WriteView } from '../store/store';

/** The rows of one file that passed, and what they have in common. */
export interface ReceivedRows {
  name: string;
  station: string;
  receivedAt: Date;
  provenance: Provenance;
  rows: readonly { parameter: string; value: number; unit: string; observedAt: string; status: string }[];
}

/**
 * Stores the rows of files in one statement, moves the heads of the datastreams and answers the heads that moved. A row that
 * says what is already known is stored once; one that differs is a correction and is kept beside the first; an old reading
 * never replaces a newer one. Two rows of one call must not contradict each other: a revision holds one word on a measurement.
 */
export const storeReadings = async ({ db, revision }: WriteView, files: readonly ReceivedRows[]): Promise<unknown[]> => {
  const given = files.filter(({ rows }) => rows.length > 0);
  if (given.length === 0) return [];
  const heads = given.map(({ name, station, receivedAt, provenance }, f) => ({ f, name: storable(name), station, receivedAt, provenance }));
  const rows = given.flatMap((file, f) =>
    file.rows.map(({ parameter, value, unit, observedAt, status }) => ({ f, parameter, value, unit, observedAt, status })),
  );
  const { rows: moved } = await sql`with given as (
      select h.station, r.parameter, r."observedAt" as observed_at, r.value, r.unit, r.status, h."receivedAt" as received_at, h.name, h.provenance
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(f integer, parameter text, value double precision, unit text, "observedAt" timestamptz, status text)
      join jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as h(f integer, name text, station text, "receivedAt" timestamptz, provenance text) on h.f = r.f
      left join lateral (select o.value, o.status, o.unit from reading o where o.station = h.station and o.parameter = r.parameter
        and o.observed_at = r."observedAt" order by o.revision desc limit 1) known on true
      where known.value is distinct from r.value or known.status is distinct from r.status or known.unit is distinct from r.unit
      order by r.f
    ), fresh as (
      insert into reading (station, parameter, observed_at, revision, value, unit, status, received_at, file, provenance)
      select station, parameter, observed_at, ${revision}, value, unit, status, received_at, name, provenance from given
      on conflict do nothing returning *
    )
    insert into reading_latest (station, parameter, observed_at, revision, value, unit, status, received_at, file, provenance)
    select distinct on (station, parameter) station, parameter, observed_at, revision, value, unit, status, received_at, file, provenance from fresh
    order by station, parameter, observed_at desc
    on conflict (station, parameter) do update set observed_at = excluded.observed_at, revision = excluded.revision, value = excluded.value,
      unit = excluded.unit, status = excluded.status, received_at = excluded.received_at, file = excluded.file, provenance = excluded.provenance
    where (excluded.observed_at, excluded.revision) > (reading_latest.observed_at, reading_latest.revision) returning *`.execute(db);
  return moved;
};

/** Tells the live screens of the heads that moved. */
export const publishHeads = async (view: WriteView, moved: readonly unknown[], nameOf: (station: string) => string): Promise<void> => {
  if (moved.length === 0) return;
  await view.publish(
    'readings',
    moved.map((row) => ({ kind: 'reading.latest', reading: toReading(row, nameOf) })),
  );
};
