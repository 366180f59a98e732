import { sql, type Kysely } from 'kysely';

/** What every row says of where it comes from; `import_id` is the file of the import door that told it, if one did. */
const TOLD = `revision bigint not null, provenance text not null, source text not null, observed_at timestamptz,
  received_at timestamptz not null, import_id uuid`;
const LEDGER = `ledger text collate "C" not null check (ledger in ('actual', 'simulated'))`;
const COUNTS = [
  'received_online',
  'received_direct',
  'received_post',
  'solved_early',
  'solved_on_time',
  'solved_late',
  'pending_in_term',
  'pending_due_soon',
  'pending_late',
  'full_eligible',
  'full_online',
  'payable',
  'paid_online',
  'digitisable',
  'digitised',
  'reusable',
  'reused',
  'feedback',
  'feedback_on_time',
  'feedback_dissatisfied',
]
  .map((column) => `${column} integer check (${column} >= 0)`)
  .join(', ');

/**
 * Dossiers of public services, append-only: of a unit, field and month the newest row at or before a revision stands, with all of its
 * counts; null was not told, and a row without any count is taken back. Of persons nothing is kept.
 */
const statements = [
  `create table service_field (${LEDGER}, code text collate "C" not null, name text not null, ${TOLD}, primary key (ledger, code, revision))`,
  `create table service_dossier (${LEDGER}, year smallint not null, month smallint not null check (month between 1 and 12),
     unit text collate "C" not null, field text collate "C" not null, ${COUNTS}, ${TOLD})`,
  // In the order in which a year is read: of each place the newest row comes first, and nothing has to be sorted.
  `create unique index service_dossier_place on service_dossier (ledger, year, month, unit, field, revision desc)`,
  // What one revision wrote: to take an import back.
  `create index service_dossier_revision on service_dossier (revision)`,
  `create table service_procedure (${LEDGER}, level text collate "C" not null check (level in ('province', 'commune')), field text collate "C" not null,
     seen_on date not null, total integer, eligible integer, provided integer, ${TOLD}, primary key (ledger, level, field, seen_on, revision))`,
  // Targets that no set of the indicator engine holds. `body` null: taken back.
  `create table service_target (${LEDGER}, id text collate "C" not null, body jsonb, ${TOLD}, primary key (ledger, id, revision))`,
  // Each simulated history of this database: anchored once with all that it is made of, then only told further.
  `create table simulated_history (history text collate "C" primary key check (history in ('money', 'services')), method integer not null, seed text not null,
     anchor date not null, parameters jsonb not null, told_to date)`,
  `insert into simulated_history select 'money', method, seed, anchor, parameters, told_to from money_simulation`,
  `drop table money_simulation`,
];

export const serviceDossiers = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
