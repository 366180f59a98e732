import { ACCESS_CHANNEL, type Person } from '../../../contract/access/persons';
import type { Grant } from '../../../contract/access/roles';
import { sql } from 'kysely';
import { findExpectedPerson, findPersonOfLogin, writePerson } from '../../store/rows/storedPersons';
import type { Store, WriteView } from '../../store/store';

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

const find = async ({ db }: Pick<WriteView, 'db'>, { issuer, subject, email }: SignedOn) => {
  const known = await findPersonOfLogin(db, issuer, subject);
  if (known !== undefined || email === null) return { person: known, isNew: false };
  const expected = await findExpectedPerson(db, email);
  return { person: expected, isNew: expected !== undefined };
};

/**
 * The person who has signed on: known from before, expected by an administrator under the same e-mail, or new and without any right.
 * `isFirst`: they are named among those who begin as administrators, and are given that where they lack it.
 */
export const enterPerson = async (store: Store, who: SignedOn, isFirst: boolean): Promise<Person> => {
  const name = who.name.slice(0, MOST_NAME);
  const before = await store.read(null, (view) => find(view, who));
  const stands = before.person !== undefined && !before.isNew && before.person.name === name && before.person.email === who.email;
  if (before.person !== undefined && stands && (!isFirst || isAdmin(before.person))) return before.person;
  return store.write('sign-on', 'person signs on', async (view) => {
    // Two browsers of one person may come at once: what stands is looked at again where it is written.
    const { person, isNew } = await find(view, who);
    const grants = person?.grants ?? [];
    const written = await writePerson(view, {
      id: person?.id ?? `ng-${crypto.randomUUID().slice(0, 13)}`,
      name,
      email: who.email ?? person?.email ?? null,
      grants: isFirst && !isAdmin({ grants }) ? [...grants, ADMINISTRATOR] : grants,
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
