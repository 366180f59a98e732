import { sql, type Kysely } from 'kysely';

/** What every row says of where it comes from; `import_id` is the file of the import door that told it, if one did. */
const TOLD = `revision bigint not null, provenance text not null, source text not null, observed_at timestamptz,
  received_at timestamptz not null, import_id uuid`;
const LEDGER = `ledger text collate "C" not null check (ledger in ('actual', 'simulated'))`;

/**
 * The budget, revenue and expenditure, in whole đồng. Of each place the newest row at or before a revision stands; one without an
 * amount is withdrawn. `area` is empty for what the province manages itself.
 */
const statements = [
  // `body` null: taken back.
  `create table budget_item (${LEDGER}, code text collate "C" not null, position integer not null, body jsonb, ${TOLD},
     primary key (ledger, code, revision))`,
  `create table budget_estimate (${LEDGER}, year smallint not null, item text collate "C" not null, level text not null
     check (level in ('central', 'council')), decided_on date not null, amount bigint, document text not null, ${TOLD},
     primary key (ledger, year, item, level, decided_on, revision))`,
  `create table budget_cell_estimate (${LEDGER}, year smallint not null, item text collate "C" not null, area text collate "C" not null,
     decided_on date not null, amount bigint, document text not null, ${TOLD},
     primary key (ledger, year, item, area, decided_on, revision))`,
  `create table budget_month (${LEDGER}, year smallint not null, item text collate "C" not null, area text collate "C" not null,
     month smallint not null check (month between 1 and 12), amount bigint, ${TOLD})`,
  // In the order in which a year is read: of each place the newest row comes first, and nothing has to be sorted.
  `create unique index budget_month_place on budget_month (ledger, year, item, area, month, revision desc)`,
  // What one revision wrote: for the list of revisions of a year, and to take an import back.
  ...['budget_estimate', 'budget_cell_estimate', 'budget_month'].map(
    (table) => `create index ${table}_revision on ${table} (revision, ledger, year)`,
  ),
];

export const budget = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
