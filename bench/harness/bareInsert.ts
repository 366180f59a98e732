import { sql } from 'kysely';
import type { Store } from '../../server/store/store';
import { parameterOf, stationOf, UNIT, type Sample } from './datastreams';

/** The floor of ingest: the same rows put into the same tables by one multi-row statement a table, in one transaction, with nothing asked and nothing told. */
export const bareInsert = async (store: Store, samples: readonly Sample[], files: readonly { sha256: string; station: string }[]) => {
  const rows = samples.map(({ n, value, at }) => ({
    station: stationOf(n),
    parameter: parameterOf(n),
    value,
    at: new Date(at).toISOString(),
  }));
  const text = JSON.stringify(rows);
  const columns = sql`station text, parameter text, value double precision, at timestamptz`;
  await store.write('bench', 'bare', async ({ db, revision, at }) => {
    await sql`insert into station_file (sha256, name, station, accepted, refused, received_at, revision)
      select r.sha256, r.station, r.station, 0, 0, ${at}::timestamptz, ${revision}
      from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as r(sha256 text, station text)`.execute(db);
    await sql`insert into datastream (station, parameter, unit, revision) select distinct r.station, r.parameter, ${UNIT}, ${revision}
      from jsonb_to_recordset(${text}::jsonb) as r(${columns}) on conflict do nothing`.execute(db);
    await sql`insert into reading (observed_at, value, revision, datastream, status)
      select r.at, r.value, ${revision}, d.id, 0 from jsonb_to_recordset(${text}::jsonb) as r(${columns})
      join datastream d on d.station = r.station and d.parameter = r.parameter`.execute(db);
    await sql`insert into reading_latest (station, parameter, observed_at, revision, value, unit, status, received_at, file, provenance)
      select distinct on (r.station, r.parameter) r.station, r.parameter, r.at, ${revision}, r.value, ${UNIT}, '00', ${at}::timestamptz, r.station, 'simulated'
      from jsonb_to_recordset(${text}::jsonb) as r(${columns}) order by r.station, r.parameter, r.at desc
      on conflict (station, parameter) do update set observed_at = excluded.observed_at, revision = excluded.revision, value = excluded.value,
        received_at = excluded.received_at`.execute(db);
  });
};
