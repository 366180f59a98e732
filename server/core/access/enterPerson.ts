import { ACCESS_CHANNEL, type Person } from '../../../contract/access/persons';
import type { Grant } from '../../../contract/access/roles';
import { sql } from 'kysely';
import { findExpectedPerson, findPersonOfLogin, hadRole, writePerson } from '../../store/rows/storedPersons';
import type { ReadView, Store } from '../../store/store';

/** What the provider vouches for. */
export interface SignedOn {
  issuer: string;
  subject: string;
  name: string;
  /** Lower case; null where the provider gives none, or does not vouch for it. */
  email: string | null;
}

const MOST_NAME = 200;
const ADMINISTRATOR: Grant = { role: 'administrator', agencies: null, areas: null, fields: null };
const isAdmin = ({ grants }: Pick<Person, 'grants'>): boolean => grants.some(({ role }) => role === 'administrator');

/** `begins`: of those who may begin as administrators, one who never was one. */
const find = async ({ db }: Pick<ReadView, 'db'>, { issuer, subject, email }: SignedOn, isFirst: boolean) => {
  const known = await findPersonOfLogin(db, issuer, subject);
  const expected = known === undefined && email !== null ? await findExpectedPerson(db, email) : undefined;
  const person = known ?? expected;
  const begins = isFirst && (person === undefined || !(isAdmin(person) || (await hadRole(db, person.id, 'administrator'))));
  return { person, isNew: expected !== undefined, begins };
};

/**
 * The person who has signed on: known from before, expected by an administrator under the same e-mail, or new and without any right.
 * `isFirst`: they are named among those who begin as administrators. What another administrator took from them they are not given again.
 */
export const enterPerson = async (store: Store, who: SignedOn, isFirst: boolean): Promise<Person> => {
  const name = who.name.slice(0, MOST_NAME);
  const before = await store.read(null, (view) => find(view, who, isFirst));
  const stands = before.person !== undefined && !before.isNew && before.person.name === name && before.person.email === who.email;
  if (before.person !== undefined && stands && !before.begins) return before.person;
  return store.write('sign-on', 'person signs on', async (view) => {
    // Two browsers of one person may come at once: what stands is looked at again where it is written.
    const { person, isNew, begins } = await find(view, who, isFirst);
    const grants = person?.grants ?? [];
    const written = await writePerson(view, {
      id: person?.id ?? `ng-${crypto.randomUUID().slice(0, 13)}`,
      name,
      email: who.email ?? person?.email ?? null,
      grants: begins ? [...grants, ADMINISTRATOR] : grants,
      isBlocked: person?.isBlocked ?? false,
      version: (person?.version ?? 0) + 1,
      by: 'Đăng nhập',
    });
    if (person === undefined || isNew)
      await sql`insert into person_login (issuer, subject, person, first_at)
        values (${who.issuer}, ${who.subject}, ${written.id}, ${view.at}::timestamptz)`.execute(view.db);
    await view.publish(ACCESS_CHANNEL, [{ kind: 'access.changed', touched: [written.id] }]);
    return written;
  });
};
