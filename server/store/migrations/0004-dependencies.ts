import { sql, type Kysely } from 'kysely';

const statements = [
  // What a feed's ETag hangs on; kept apart from the outbox, which is trimmed.
  `create table channel_revision (channel text not null, revision bigint not null, primary key (channel, revision))`,
  `insert into channel_revision select channel, revision from outbox
     union select 'indicators', revision from indicator union select 'indicators', revision from observation
     union select 'intake', revision from station_file union select 'readings', revision from reading`,
  // The latest moment that someone has asked for: no later write may be dated at or before it.
  `alter table revision_counter add column closed_at timestamptz not null default '-infinity'`,
];

export const dependencies = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
