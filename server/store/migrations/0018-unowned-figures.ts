import { sql, type Kysely } from 'kysely';

/** A figure that nobody is named to answer for is spoken of by a person, for no agency: then both columns are null. */
const statements = [
  `alter table figure_act alter column agency_id drop not null, alter column agency_name drop not null`,
  `alter table figure_act add constraint figure_act_agency check ((agency_id is null) = (agency_name is null))`,
];

export const unownedFigures = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
