import { sql, type Kysely } from 'kysely';

const statements = [
  // What a source is; a new version where it is said anew.
  `create table source (id text not null, revision bigint not null, body jsonb not null, recorder text not null, primary key (id, revision))`,
  // What came of a source up to and with a revision: counts are cumulative, so that a past view reads one row a source.
  `create table source_health (source_id text not null, revision bigint not null, last_data_at timestamptz, last_success_at timestamptz,
     failed_at timestamptz, failure text, accepted bigint not null, refused bigint not null, open bigint not null,
     quarantine_revision bigint not null, primary key (source_id, revision))`,
  `create index source_health_revision on source_health (revision)`,
  // When a source became late, stale, dead, and when it came back; the same passage is the same row, whichever gateway saw it.
  `create table source_state_log (source_id text not null, at timestamptz not null, state text not null
     check (state in ('fresh', 'late', 'stale', 'dead')), data_at timestamptz not null, revision bigint not null,
     primary key (source_id, at, state))`,
  `create index station_file_station on station_file (station)`,
  // What came before this table was there; the definitions follow with the next file of each station.
  `insert into source_health
     select s.source_id, max(f.revision), max(l.observed_at), max(f.received_at) filter (where f.accepted > 0), max(r.last_at),
       (array_agg(r.reason order by r.last_at desc nulls last))[1], sum(f.accepted) + coalesce(sum(r.accepted), 0), sum(f.refused),
       sum(f.refused) - coalesce(sum(r.decided), 0), coalesce(max(r.revision), 0)
     from station_file f
     cross join lateral (select 'station:' || f.station as source_id where f.station <> '' union all select 'station-inbox'
       union all select 'simulator' where f.station like 'SIM\\_%') s
     left join (select station, max(observed_at) as observed_at from reading_latest group by station) l on l.station = f.station
     left join (select w.sha256, max(w.received_at) as last_at, max(w.reason) as reason, count(d.row_id) as decided,
         count(d.row_id) filter (where d.state = 'accepted') as accepted, max(greatest(w.revision, d.revision)) as revision
       from refused_row w left join refused_row_state d on d.row_id = w.id and d.state <> 'open' group by w.sha256) r on r.sha256 = f.sha256
     group by s.source_id`,
];

export const sources = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
