import { sql, type Kysely } from 'kysely';

const statements = [
  // The house's own keys for web push: one pair for every gateway of this database. No feed and no audit reads this table.
  `create table notification_push_keys (id integer primary key default 1 check (id = 1), public_key text not null,
     private_key text not null, at timestamptz not null)`,
  `revoke all on notification_push_keys from public`,
  // Which ways out of the house each running gateway has, and when it last said so.
  `create table notification_gateway (gateway uuid not null, channel text not null check (channel in ('push', 'mail', 'sms')),
     key text, seen_at timestamptz not null, primary key (gateway, channel))`,
];

export const pushKeys = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
