import type { QueryClient } from '@tanstack/react-query';
import { askSession, knownSession } from './session';
import { disown } from './snapshot';
import { sessionState } from './sessionState';

/** Written when somebody leaves, so that the other pages of this browser look who sits here; `ioc-person` is when somebody comes. */
const TURN_KEY = 'ioc-turn';
const FOLLOWED: ReadonlySet<string | null> = new Set([TURN_KEY, 'ioc-person', null]);

const tellOthers = (): void => {
  try {
    localStorage.setItem(TURN_KEY, String(Date.now()));
  } catch {
    // Where nothing is kept each page finds out by itself, with its next request.
  }
};

/** Reads anew what is on screen. What may still be seen is replaced where it stands, so that nobody loses what they are writing beside it; the rest goes. */
const readAnew = async (client: QueryClient): Promise<void> => {
  const shown = client.getQueryCache().findAll({ type: 'active' });
  await Promise.all(
    shown.map(async ({ queryKey, state: { data } }) => {
      disown(data);
      const it = { queryKey, exact: true, type: 'active' } as const;
      await client.refetchQueries(it, { throwOnError: true }).catch(() => client.resetQueries(it));
    }),
  );
};

/**
 * Takes what the live line said before it was cut: the gateway is asked who sits here now, so that a line that lies signs nobody out.
 * Who may do something else is shown what they may see now, and nothing of before.
 */
export const heardEnd = async (client: QueryClient, why: unknown): Promise<void> => {
  const session = await askSession();
  if (session === null || why !== 'rights') return;
  sessionState.setState({ hasNewRights: false });
  sessionState.setState({ hasNewRights: true });
  client.removeQueries({ type: 'inactive' });
  await readAnew(client);
};

/** Takes what the line that was opened says of rights: those that this page was told may have been others a moment before, [AC6]. */
export const heardRights = async (client: QueryClient, digest: unknown): Promise<void> => {
  const session = await knownSession();
  if (session?.rights !== undefined && session.rights !== digest) await heardEnd(client, 'rights');
};

/** Asks who sits here, and sees to it that nothing of theirs stays on screen once they are gone, here or in another page of this browser. */
export const watchSession = (client: QueryClient): void => {
  sessionState.subscribe(({ out, session }, before) => {
    if (out !== null && before.out === null) {
      tellOthers();
      // After the pages have gone: what nobody shows any more asks for nothing.
      setTimeout(() => client.clear());
    }
    // Another signed on in another page: nothing that was read as the one before is theirs.
    if (session && before.session && session.person.id !== before.session.person.id) location.reload();
  });
  addEventListener('storage', ({ key }) => {
    if (FOLLOWED.has(key)) void askSession();
  });
  const alive = sessionState.subscribe(({ session }) => {
    if (session?.mode !== 'sign-on' || session.via !== 'session') return;
    alive();
    void import('./keepSignedOn').then(({ keepSignedOn }) => keepSignedOn(), console.error);
  });
  void askSession();
};
