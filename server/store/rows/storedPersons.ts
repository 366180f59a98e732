import { sql } from 'kysely';
import * as z from 'zod/mini';
import { person, type Person } from '../../../contract/access/persons';
import type { RoleId } from '../../../contract/access/roles';
import type { Db, WriteView } from '../store';
import { instant } from './columns';
import { storableJson, storableText } from './storableJson';

const body = z.pick(person, { name: true, email: true, grants: true, isBlocked: true });
const row = z.object({ id: z.string(), version: z.int(), at: instant, by: z.string(), body });

const toPerson = (raw: unknown): Person => {
  const { id, version, at, by, body: said } = row.parse(raw);
  return { id, ...said, version, changedAt: at, by };
};

/** Everyone as they stood at `revision`, by name. */
export const readPersonsAt = async (db: Db, revision: number): Promise<Person[]> => {
  const { rows } = await sql`select distinct on (id) id, version, at, by, body from person where revision <= ${revision}
    order by id, version desc`.execute(db);
  return rows.map(toPerson).toSorted((a, b) => a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1));
};

/** One person as they are now; undefined where there is none. */
export const findPerson = async (db: Db, id: string): Promise<Person | undefined> => {
  const { rows } = await sql`select id, version, at, by, body from person where id = ${id} order by version desc limit 1`.execute(db);
  return rows[0] === undefined ? undefined : toPerson(rows[0]);
};

/** Who signs on as `subject` at `issuer`; undefined where nobody has yet. */
export const findPersonOfLogin = async (db: Db, issuer: string, subject: string): Promise<Person | undefined> => {
  const { rows } = await sql`select p.id, p.version, p.at, p.by, p.body from person_login l join person p on p.id = l.person
    where l.issuer = ${issuer} and l.subject = ${subject} order by p.version desc limit 1`.execute(db);
  return rows[0] === undefined ? undefined : toPerson(rows[0]);
};

/** A person with this e-mail whom nobody has signed on as yet. */
export const findExpectedPerson = async (db: Db, email: string): Promise<Person | undefined> => {
  const { rows } = await sql`select id, version, at, by, body from (
      select distinct on (id) id, version, at, by, body from person order by id, version desc) newest
    where lower(body ->> 'email') = lower(${email}) and not exists (select 1 from person_login l where l.person = newest.id)
    order by id limit 1`.execute(db);
  return rows[0] === undefined ? undefined : toPerson(rows[0]);
};

/** Whether a person has, or ever had, this role. */
export const hadRole = async (db: Db, id: string, role: RoleId): Promise<boolean> => {
  const { rows } =
    await sql`select 1 from person where id = ${id} and body -> 'grants' @> ${JSON.stringify([{ role }])}::jsonb limit 1`.execute(db);
  return rows.length > 0;
};

/** Records the next version of a person. */
export const writePerson = async (view: Pick<WriteView, 'db' | 'revision' | 'at'>, next: Omit<Person, 'changedAt'>): Promise<Person> => {
  const { id, version, by, name, email, grants, isBlocked } = next;
  const said = { name: storableText(name), email, grants, isBlocked };
  await sql`insert into person (id, version, revision, at, by, body)
    values (${id}, ${version}, ${view.revision}, ${view.at}::timestamptz, ${storableText(by)}, ${storableJson(said)}::jsonb)`.execute(
    view.db,
  );
  return { id, ...said, version, by, changedAt: view.at };
};

/** Removes all that is kept of a person for their own sake: every version, logins, sessions, how they are told of things, and answers that name them. */
export const dropPerson = async (db: Db, id: string): Promise<void> => {
  for (const table of ['person_login', 'session', 'notification_settings', 'notification_browser'] as const)
    await sql`delete from ${sql.table(table)} where person = ${id}`.execute(db);
  await sql`delete from person where id = ${id}`.execute(db);
  // What their own commands were answered, and what was answered of them.
  await sql`delete from command_answer where actor = ${id} or position(${`"${id}"`} in answer) > 0`.execute(db);
};
