import { sql, type Kysely } from 'kysely';

const statements = [
  // What was told, once for each event, and to whom.
  `create table notification (id bigint generated always as identity primary key, event_id text not null unique, key text not null,
     params jsonb not null, severity text not null check (severity in ('info', 'warning', 'critical')), link text not null,
     audience text not null, at timestamptz not null, revision bigint not null)`,
  `create table notification_recipient (person text not null, notification_id bigint not null references notification,
     revision bigint not null, primary key (person, notification_id))`,
  `create table notification_read (person text not null, notification_id bigint not null references notification,
     at timestamptz not null, revision bigint not null, primary key (person, notification_id))`,
  // The queue: what is to go out, and who is at it. What came of it is said by the receipts, which only grow.
  `create table notification_delivery (id bigint generated always as identity primary key,
     notification_id bigint not null references notification, person text not null,
     channel text not null check (channel in ('push', 'mail', 'sms')), address text not null, on_shift boolean not null,
     key uuid not null default gen_random_uuid(),
     open boolean not null default true, held boolean not null, next_at timestamptz not null, attempts integer not null default 0,
     lease uuid, lease_until timestamptz, collected_into bigint references notification_delivery,
     unique (notification_id, channel, address))`,
  `create index notification_delivery_due on notification_delivery (next_at) where open`,
  `create index notification_delivery_lead on notification_delivery (collected_into) where collected_into is not null`,
  `create table notification_receipt (delivery_id bigint not null references notification_delivery, version integer not null,
     state text not null check (state in ('queued', 'held', 'sent', 'delivered', 'collected', 'failed', 'given-up')),
     attempts integer not null, fault text, code text, until timestamptz, at timestamptz not null, revision bigint not null,
     primary key (delivery_id, version))`,
  // Each time a message was handed over, for the limits; forgotten after a day.
  `create table notification_attempt (id bigint generated always as identity primary key, channel text not null,
     address text not null, at timestamptz not null)`,
  `create index notification_attempt_at on notification_attempt (at)`,
  `create table notification_settings (person text not null, version integer not null, revision bigint not null, body jsonb not null,
     primary key (person, version))`,
  `create table notification_browser (id bigint generated always as identity primary key, person text not null, endpoint text not null,
     p256dh text not null, auth text not null, label text not null, since timestamptz not null, revision bigint not null,
     ended_revision bigint)`,
  `create unique index notification_browser_open on notification_browser (endpoint) where ended_revision is null`,
  `create table notification_channel (channel text not null, revision bigint not null, available boolean not null, key text,
     primary key (channel, revision))`,
  `create table duty_roster (version integer primary key, revision bigint not null, at timestamptz not null, actor text not null,
     turns jsonb not null)`,
  // How far each producer of notifications has looked.
  `create table notification_cursor (producer text primary key, position bigint not null)`,
];

export const notifications = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
