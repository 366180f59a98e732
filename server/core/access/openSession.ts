import type { Person } from '../../../contract/access/persons';
import { principalOfGrants } from '../../access/grants';
import type { Principal } from '../../access/principal';
import { hashOfToken, newToken } from '../../access/token';
import { forgetSessions, writeSession } from '../../store/rows/storedSessions';
import type { Store } from '../../store/store';
import { audit } from '../audit';
import { closeSessions } from './closeSessions';
import { enterPerson, type SignedOn } from './enterPerson';

export interface Opening {
  who: SignedOn;
  /** Named among those who begin as administrators. */
  isFirst: boolean;
  /** The session at the provider, and the proof of it: what signing off there asks for. */
  provider: { session: string | null; idToken: string };
  /** The browser in words. */
  agent: string;
  /** From where, as the audit has it. */
  from: string;
  /** The session that this browser had before. */
  before: string | null;
  longestMs: number;
}

/** How long a session that has ended is kept: who looks into an incident of last month finds it. */
const KEPT_MS = 90 * 86_400_000;

/** A new session under a new token, whatever the browser had before, [AC11]; null where the person is blocked. The audit has either. */
export const openSession = async (store: Store, opening: Opening): Promise<{ person: Person; token: string | null }> => {
  const person = await enterPerson(store, opening.who, opening.isFirst);
  const principal: Principal = { ...principalOfGrants(person, person.grants), from: opening.from };
  const [id, token] = [crypto.randomUUID(), newToken()];
  // Who sat here before has gone.
  if (opening.before !== null) await closeSessions(store, principal, { session: opening.before }, 'replaced');
  await store.record(async (view) => {
    const { db, at } = view;
    await forgetSessions(db, new Date(Date.parse(at) - KEPT_MS).toISOString(), at);
    if (!person.isBlocked)
      await writeSession(db, {
        id,
        person: person.id,
        hash: hashOfToken(token),
        at,
        endsAt: new Date(Date.parse(at) + opening.longestMs).toISOString(),
        agent: opening.agent,
        providerSession: opening.provider.session,
        idToken: opening.provider.idToken,
      });
    const outcome = person.isBlocked ? 'denied' : 'done';
    await audit(view, principal, {
      command: 'session.open',
      subject: `session:${id}`,
      key: null,
      outcome,
      requestDigest: '',
      detail: null,
    });
  });
  return { person, token: person.isBlocked ? null : token };
};
