import type { QueryClient } from '@tanstack/react-query';
import { openOutbox } from '../outbox/keepSending';
import { knownSession, lastPerson } from '../session';
import { sessionState } from '../sessionState';
import { keepFeeds } from './keepFeeds';
import { haveRightsChanged } from './keptRights';
import { openKeptStore, purgeKept, rememberKept } from './keptStore';

const ASK_AGAIN_MS = 30_000;

const keepFor = async (client: QueryClient, person: string, version: string): Promise<() => Promise<void>> => {
  const store = await openKeptStore(person);
  rememberKept(person);
  const stop = keepFeeds(client, store, { version });
  return async () => {
    await stop();
    store.close();
  };
};

/**
 * Keeps what is shown, for whoever sat here last, and from when the gateway says so for whoever sits here; what waits is sent from then
 * on, and what was kept for another person is removed, [OF7]; so is all of it once nobody sits here, or somebody who may do something
 * else. Where the browser keeps nothing all goes on without.
 * @param version of the program
 */
export const startKeeping = async (client: QueryClient, version: string): Promise<void> => {
  const last = lastPerson();
  let stop = last === null ? undefined : await keepFor(client, last, version).catch(() => undefined);
  void openOutbox();
  // One after the other: what is kept is not removed while it is opened.
  let turn: Promise<void> = Promise.resolve();
  const letGo = (again: string | null): void => {
    turn = turn
      .then(async () => {
        await stop?.();
        stop = undefined;
        await purgeKept();
        if (again !== null) stop = await keepFor(client, again, version);
      })
      .catch(() => undefined);
  };
  const isOut = (): boolean => sessionState.getState().out !== null;
  if (isOut()) return letGo(null);
  sessionState.subscribe(({ out, session, hasNewRights }, before) => {
    if (out !== null && before.out === null) letGo(null);
    else if (hasNewRights && !before.hasNewRights && session) letGo(session.person.id);
  });
  const settle = async (): Promise<void> => {
    const session = await knownSession();
    if (isOut()) return;
    if (session === null) return void setTimeout(() => void settle(), ASK_AGAIN_MS);
    const { id } = session.person;
    const isOther = haveRightsChanged(id, session.rights);
    if (id === last && isOther) return letGo(id);
    if (id !== last) {
      await stop?.();
      stop = await keepFor(client, id, version).catch(() => undefined);
      void openOutbox();
    }
    await purgeKept(id).catch(() => undefined);
  };
  await settle();
};
