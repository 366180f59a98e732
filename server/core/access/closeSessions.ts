import { ACCESS_CHANNEL } from '../../../contract/access/persons';
import { findPersonOfLogin } from '../../store/rows/storedPersons';
import { endSession, endSessionsOf, endSessionsOfProvider, type SessionEnd } from '../../store/rows/storedSessions';
import type { Principal } from '../../access/principal';
import type { Store, WriteView } from '../../store/store';
import { audit } from '../audit';

type Which = { session: string } | { person: string } | { providerSession: string } | { issuer: string; subject: string };

const close = async ({ db, at }: WriteView, which: Which, why: SessionEnd): Promise<string[]> => {
  if ('session' in which) return endSession(db, at, why, which.session);
  if ('person' in which) return endSessionsOf(db, at, why, which.person);
  if ('providerSession' in which) return endSessionsOfProvider(db, at, which.providerSession);
  const person = await findPersonOfLogin(db, which.issuer, which.subject);
  return person === undefined ? [] : endSessionsOf(db, at, why, person.id);
};

/** Ends sessions: from the commit on no gateway takes them, and the lines that they opened are cut, [AC6]. Answers which. */
export const closeSessions = async (store: Store, principal: Principal, which: Which, why: SessionEnd): Promise<string[]> =>
  store.write(principal.id, 'session ends', async (view) => {
    const ended = await close(view, which, why);
    if (ended.length === 0) return ended;
    await view.publish(ACCESS_CHANNEL, [{ kind: 'access.changed', touched: ended }]);
    const subject = `session:${ended.join(',')}`;
    await audit(view, principal, { command: 'session.close', subject, key: null, outcome: 'done', requestDigest: '', detail: why });
    return ended;
  });
