import type { QueryClient } from '@tanstack/react-query';
import { openOutbox } from '../outbox/keepSending';
import { askSession, lastPerson } from '../session';
import { keepFeeds } from './keepFeeds';
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
 * on, and what was kept for another person is removed, [OF7]. Where the browser keeps nothing all goes on without.
 * @param version of the program
 */
export const startKeeping = async (client: QueryClient, version: string): Promise<void> => {
  const last = lastPerson();
  let stop = last === null ? undefined : await keepFor(client, last, version).catch(() => undefined);
  void openOutbox();
  const settle = async (): Promise<void> => {
    const session = await askSession();
    if (session === null) return void setTimeout(() => void settle(), ASK_AGAIN_MS);
    const { id } = session.person;
    if (id !== last) {
      await stop?.();
      stop = await keepFor(client, id, version).catch(() => undefined);
      void openOutbox();
    }
    await purgeKept(id).catch(() => undefined);
  };
  await settle();
};
