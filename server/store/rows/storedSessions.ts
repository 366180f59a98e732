import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../store';
import { instant } from './columns';

const row = z.object({
  id: z.string(),
  person: z.string(),
  token_hash: z.string(),
  previous_hash: z.nullable(z.string()),
  rotated_at: instant,
  created_at: instant,
  alive_at: instant,
  ends_at: instant,
  agent: z.string(),
  provider_session: z.nullable(z.string()),
  id_token: z.nullable(z.string()),
});
export type StoredSession = z.infer<typeof row>;
export type SessionEnd = 'signed-out' | 'everywhere' | 'administrator' | 'provider' | 'blocked' | 'replaced';

/** So long after a token was changed the one before is taken in any case: what was on its way then. */
const GRACE_MS = 60_000;
const COLUMNS = sql`id, person, token_hash, previous_hash, rotated_at, created_at, alive_at, ends_at, agent, provider_session, id_token`;

/**
 * The open session of a token, by what it hashes to; undefined where there is none. The token before the newest is taken until the newest
 * was seen: the answer that brought it may have been lost on its way.
 */
export const findSessionByHash = async (db: Db, hash: string): Promise<StoredSession | undefined> => {
  const { rows } = await sql`select ${COLUMNS} from session where ended_at is null
    and (token_hash = ${hash} or previous_hash = ${hash}) limit 1`.execute(db);
  return rows[0] === undefined ? undefined : row.parse(rows[0]);
};

/** Whether the token before may now be forgotten: the newest was seen, and what was on its way has come. */
export const isSettled = ({ token_hash, previous_hash, rotated_at }: StoredSession, hash: string, at: number): boolean =>
  previous_hash !== null && token_hash === hash && at - Date.parse(rotated_at) > GRACE_MS;
/** Takes the token before from now on no more. */
export const settleSession = async (db: Db, id: string, hash: string): Promise<void> => {
  await sql`update session set previous_hash = null where id = ${id}::uuid and token_hash = ${hash}`.execute(db);
};

export const findSession = async (db: Db, id: string): Promise<StoredSession | undefined> => {
  const { rows } = await sql`select ${COLUMNS} from session where ended_at is null and id = ${id}::uuid`.execute(db);
  return rows[0] === undefined ? undefined : row.parse(rows[0]);
};

export const writeSession = async (
  db: Db,
  session: {
    id: string;
    person: string;
    hash: string;
    at: string;
    endsAt: string;
    agent: string;
    providerSession: string | null;
    idToken: string;
  },
): Promise<void> => {
  const { id, person, hash, at, endsAt, agent, providerSession, idToken } = session;
  await sql`insert into session (id, person, token_hash, rotated_at, created_at, alive_at, ends_at, agent, provider_session, id_token)
    values (${id}::uuid, ${person}, ${hash}, ${at}::timestamptz, ${at}::timestamptz, ${at}::timestamptz, ${endsAt}::timestamptz, ${agent},
      ${providerSession}, ${idToken})`.execute(db);
};

/** The person did something. */
export const keepSessionAlive = async (db: Db, id: string, at: string): Promise<void> => {
  await sql`update session set alive_at = ${at}::timestamptz where id = ${id}::uuid and ended_at is null`.execute(db);
};

/**
 * Puts a new token in the place of `was`, unless another page did so meanwhile: false, and the browser gets its token from there. The one
 * that was sent stays good until the new one is seen.
 */
export const rotateSession = async (
  db: Db,
  id: string,
  { at, was, sent, hash }: { at: string; was: string; sent: string; hash: string },
): Promise<boolean> => {
  const { rows } = await sql`update session set previous_hash = ${sent}, token_hash = ${hash}, rotated_at = ${at}::timestamptz
    where id = ${id}::uuid and ended_at is null and token_hash = ${was} returning id`.execute(db);
  return rows.length > 0;
};

const idRow = z.object({ id: z.string() });
/** Ends the open sessions that are meant, and answers which; what proves who they were at the provider is forgotten with them. */
const end = async (db: Db, at: string, why: SessionEnd, which: ReturnType<typeof sql>): Promise<string[]> => {
  const { rows } = await sql`update session set ended_at = ${at}::timestamptz, ended_why = ${why}, id_token = null
    where ended_at is null and ${which} returning id`.execute(db);
  return rows.map((each) => idRow.parse(each).id);
};
export const endSession = (db: Db, at: string, why: SessionEnd, id: string): Promise<string[]> => end(db, at, why, sql`id = ${id}::uuid`);
export const endSessionsOf = (db: Db, at: string, why: SessionEnd, person: string): Promise<string[]> =>
  end(db, at, why, sql`person = ${person}`);
export const endSessionsOfProvider = (db: Db, at: string, session: string): Promise<string[]> =>
  end(db, at, 'provider', sql`provider_session = ${session}`);

/** Forgets sessions that ended, by themselves or not, before `before`, and the provider's proof of those that have ended by `at`. */
export const forgetSessions = async (db: Db, before: string, at: string): Promise<void> => {
  await sql`update session set id_token = null where id_token is not null and ends_at < ${at}::timestamptz`.execute(db);
  await sql`delete from session where coalesce(ended_at, ends_at) < ${before}::timestamptz`.execute(db);
};

const listed = z.object({ id: z.string(), agent: z.string(), created_at: instant, alive_at: instant });
/** The sessions of a person that stand at `at` and were used since `since`, the newest first. */
export const readSessionsOf = async (
  db: Db,
  person: string,
  since: Date,
  at: Date,
): Promise<{ id: string; agent: string; createdAt: string; aliveAt: string }[]> => {
  const { rows } = await sql`select id, agent, created_at, alive_at from session where person = ${person} and ended_at is null
    and alive_at > ${since.toISOString()}::timestamptz and ends_at > ${at.toISOString()}::timestamptz order by alive_at desc`.execute(db);
  return rows.map((raw) => {
    const { id, agent, created_at: createdAt, alive_at: aliveAt } = listed.parse(raw);
    return { id, agent, createdAt, aliveAt };
  });
};
