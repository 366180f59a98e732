import { sql, type Kysely } from 'kysely';

const statements = [
  // `system`, `outside_id`: of a meeting that the paperless-meeting system sent.
  `create table meeting (id text primary key, n bigint generated always as identity unique, system text, outside_id text,
     unique (system, outside_id))`,
  // One row a change, holding only the part that it changed: head, items, who leads, a conclusion or its taking back.
  `create table meeting_version (meeting_id text not null references meeting, version integer not null, revision bigint not null,
     at timestamptz not null, actor text not null, actor_name text not null, starts_at timestamptz, head jsonb, items jsonb, lead jsonb,
     conclusion jsonb, withdrawal jsonb, primary key (meeting_id, version))`,
  `create index meeting_version_starts on meeting_version (starts_at) where starts_at is not null`,
  `create index meeting_version_head on meeting_version (meeting_id, version desc) where head is not null`,
  `create index meeting_version_items on meeting_version (meeting_id, version desc) where items is not null`,
  `create index meeting_version_lead on meeting_version (meeting_id, version desc) where lead is not null`,
  `create index meeting_version_said on meeting_version (meeting_id, version) where conclusion is not null or withdrawal is not null`,
  // Under which name the outside system knows an item, and what page and moment it named last.
  `create table meeting_outside_item (meeting_id text not null references meeting, outside_id text not null, item uuid not null, address text, as_of timestamptz,
     primary key (meeting_id, outside_id))`,
  // Signed requests that were let in, for as long as their moment would be taken again.
  `create table paperless_nonce (key_id text not null, nonce text not null, at timestamptz not null, primary key (key_id, nonce))`,
  `create index paperless_nonce_at on paperless_nonce (at)`,
  // A signed link that was used, and the browser that used it: of its cookie the hash alone.
  `create table meeting_session (cookie text primary key, system text not null, jti text not null, meeting_id text not null references meeting,
     person_id text not null, person_name text not null, role text not null check (role in ('follower', 'presenter', 'secretary')),
     began_at timestamptz not null, ends_at timestamptz not null, unique (system, jti))`,
];

/** Meetings, every change of each, and what the door of the paperless-meeting system keeps. */
export const meetings = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
