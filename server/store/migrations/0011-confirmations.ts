import { sql, type Kysely } from 'kysely';

/**
 * What the responsible agencies said of figures: one row an act, never changed, in order of `version` for each figure. `value` is
 * what the observation was at `figure_revision`, so that the row alone tells what was confirmed.
 */
const statements = [
  `create table figure_act (figure text not null, version integer not null, revision bigint not null, set_id text not null,
     figure_revision bigint not null, value jsonb not null,
     act text not null check (act in ('confirm', 'flag', 'explain', 'withdraw-verdict', 'withdraw-explanation')),
     note text, cause text, remedy text, agency_id text not null, agency_name text not null, actor text not null, actor_name text not null,
     at timestamptz not null, primary key (figure, version))`,
  `create index figure_act_set on figure_act (set_id, revision)`,
  `create function refuse_figure_act_change() returns trigger language plpgsql as $$
     begin raise exception 'figure_act is append-only'; end $$`,
  `create trigger figure_act_append_only before update or delete or truncate on figure_act
     for each statement execute function refuse_figure_act_change()`,
];

export const confirmations = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
