import { sql, type Migration } from 'kysely';

const STATEMENTS = [
  // Bodies are those of contract/alarms.ts; of each only what is searched by has a column of its own.
  `create table alarm_rule (id text not null, version integer not null, revision bigint not null, body jsonb not null, primary key (id, version))`,
  // What each condition is now: a rule on one subject. "alarm" names its open occurrence.
  `create table alarm_condition (rule text not null, subject text not null, revision bigint not null, about jsonb not null, state jsonb not null,
     alarm text, primary key (rule, subject))`,
  `create index alarm_condition_revision on alarm_condition (revision)`,
  // An alarm as it was from "revision" until revision "until"; null: it still is.
  `create table alarm (id text not null, revision bigint not null, until bigint, rule text not null, subject text not null,
     raised_at timestamptz not null, ended_at timestamptz, body jsonb not null, primary key (id, revision))`,
  `create index alarm_open on alarm (id) where until is null and ended_at is null`,
  `create index alarm_until on alarm (until) where until is not null`,
  `create index alarm_raised on alarm (raised_at) where until is null`,
  `create index alarm_condition_times on alarm (rule, subject, raised_at)`,
  `create table alarm_entry (alarm text not null, version integer not null, revision bigint not null, body jsonb not null, primary key (alarm, version))`,
  `create index alarm_entry_revision on alarm_entry (revision)`,
  `create table alarm_hold (rule text not null, subject text not null, revision bigint not null, body jsonb not null, primary key (rule, subject, revision))`,
  // Every input that mattered, in the order in which it was taken: replayed, it gives the journal again.
  `create table alarm_input (revision bigint not null, n integer not null, rule text not null, subject text not null, rule_version integer not null,
     input jsonb not null, primary key (revision, n))`,
  `create table alarm_evaluator (one boolean primary key default true check (one), holder text, fence bigint not null, until timestamptz not null,
     cursor bigint not null, timers_to timestamptz not null)`,
  `insert into alarm_evaluator (fence, until, cursor, timers_to) values (0, '-infinity', 0, '-infinity')`,
  // Which measurements a revision told, so that they are found without a search by revision among all readings.
  `create table reading_told (revision bigint not null, datastream integer not null, observed_from timestamptz not null,
     observed_to timestamptz not null, primary key (revision, datastream))`,
];

/** Alarms: rules, conditions, occurrences and their journal, what is held back, the log of inputs, and who evaluates. */
export const alarms: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
