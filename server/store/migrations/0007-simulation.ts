import { sql, type Kysely } from 'kysely';

/**
 * The one simulated history that a database may hold. It is anchored once, with all that it is made of, and from then on it is
 * only told further: `told_to` is the last day whose rows were recorded, null before the first.
 */
const statements = [
  `create table simulation (one boolean primary key default true check (one), method integer not null, seed text not null, anchor date not null,
     parameters jsonb not null, told_to date)`,
];

export const simulation = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
