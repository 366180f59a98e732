import { sql, type Kysely } from 'kysely';

/** What every row says of where it comes from; `import_id` is the file of the import door that told it, if one did. */
const TOLD = `revision bigint not null, provenance text not null, source text not null, observed_at timestamptz,
  received_at timestamptz not null, import_id uuid`;
const LEDGER = `ledger text collate "C" not null check (ledger in ('actual', 'simulated'))`;

/**
 * Scores of public services, append-only. A snapshot is all that a source showed of a unit on a day of a period, one row; told again
 * otherwise, its newest revision counts, and one without a body is taken back. Of a unit and period the snapshot seen last holds.
 */
const statements = [
  `create table service_score (${LEDGER}, unit text collate "C" not null, period_kind text collate "C" not null
     check (period_kind in ('month', 'quarter', 'year')), period text collate "C" not null, seen_on date not null, body jsonb, ${TOLD})`,
  // In the order in which the newest of each unit in a period is looked for, and all the periods of one kind.
  `create unique index service_score_place on service_score (ledger, period_kind, period, unit, seen_on desc, revision desc)`,
  `create index service_score_unit on service_score (ledger, unit, period_kind, period, seen_on desc, revision desc)`,
  // Whether a period was seen after its end is asked of each period.
  `create index service_score_seen on service_score (ledger, period_kind, period, seen_on desc)`,
  `create index service_score_revision on service_score (revision)`,
  // How scores are made, a version a row; and what was published of the province as a whole. `body` null: taken back.
  `create table service_scoring (${LEDGER}, version text collate "C" not null, body jsonb, ${TOLD}, primary key (ledger, version, revision))`,
  `create table service_published (${LEDGER}, id text collate "C" not null, body jsonb, ${TOLD}, primary key (ledger, id, revision))`,
  // Which content of a file of `data/` was taken last, of whatever it speaks.
  `alter table money_seed rename to seeded_file`,
];

export const serviceScores = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
