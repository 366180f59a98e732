import { sql, type Kysely } from 'kysely';

/**
 * The simulated money of this database, made by a method of its own beside the indicators of `simulation`: anchored once with all
 * that it is made of, then only told further. A database whose indicators were begun before it gets its anchor when it is upgraded.
 */
const statements = [
  `create table money_simulation (one boolean primary key default true check (one), method integer not null, seed text not null,
     anchor date not null, parameters jsonb not null, told_to date)`,
];

export const moneySimulation = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
