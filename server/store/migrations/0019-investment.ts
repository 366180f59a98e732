import { sql, type Kysely } from 'kysely';

/** What every row of money says of where it comes from; `import_id` is the file of the import door that told it, if one did. */
const TOLD = `revision bigint not null, provenance text not null, source text not null, observed_at timestamptz,
  received_at timestamptz not null, import_id uuid`;
const LEDGER = `ledger text collate "C" not null check (ledger in ('actual', 'simulated'))`;

/**
 * Money, append-only: of each key the row of the newest revision counts, and one whose figures are null takes back what stood there.
 * The keys begin with ledger and year, so that a year is read as one range.
 */
const statements = [
  // What a project is; its money is in the tables below. `body` null: taken back.
  `create table investment_project (${LEDGER}, code text collate "C" not null, body jsonb, ${TOLD}, primary key (ledger, code, revision))`,
  `create table investment_plan (${LEDGER}, year integer not null, kind text collate "C" not null check (kind in ('prime-minister', 'allocated', 'local')),
     decided_on date not null, amount bigint check (amount between 0 and 9007199254740991), carried_over bigint, document text not null, ${TOLD},
     primary key (ledger, year, kind, decided_on, revision))`,
  // From `decided_on` on a project may draw `amount` from the source in the year, in place of what was allocated before.
  `create table investment_allocation (${LEDGER}, year integer not null, project text collate "C" not null, capital_source text collate "C" not null,
     decided_on date not null, amount bigint check (amount between 0 and 9007199254740991), carried_over bigint, document text not null, ${TOLD},
     primary key (ledger, year, project, capital_source, decided_on, revision))`,
  // Paid out in the month alone; month 13 is the January in which the plan year is closed.
  `create table investment_month (${LEDGER}, year integer not null, project text collate "C" not null, capital_source text collate "C" not null,
     month integer not null check (month between 1 and 13), disbursed bigint check (disbursed between 0 and 9007199254740991), advanced bigint, recovered bigint, ${TOLD},
     primary key (ledger, year, project, capital_source, month, revision))`,
  `create index investment_month_project on investment_month (ledger, project)`,
  `create index investment_allocation_project on investment_allocation (ledger, project)`,
  ...['project', 'plan', 'allocation', 'month'].map((of) => `create index investment_${of}_revision on investment_${of} (revision)`),
  // Steps of a path, in % of the plan or estimate that `basis` names.
  `create table money_step (${LEDGER}, book text collate "C" not null check (book in ('investment', 'revenue', 'expenditure')), year integer not null,
     month text collate "C" not null, percent double precision, basis text not null, ${TOLD}, primary key (ledger, book, year, month, revision))`,
  // A figure as somebody published it; `body` null: taken back.
  `create table money_published (${LEDGER}, book text collate "C" not null check (book in ('investment', 'budget')), id text collate "C" not null, year integer not null,
     body jsonb, ${TOLD}, primary key (ledger, book, id, revision))`,
  // Which content of a file of published figures was taken last.
  `create table money_seed (file text primary key, sha256 text not null, revision bigint not null)`,
];

export const investment = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
