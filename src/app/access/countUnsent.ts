import { openOutboxStore } from '../../data/outbox/outboxStore';
import { lastPerson } from '../../data/session';

/** How many acts of whoever last sat here this device still keeps. Rejects where the browser keeps nothing. */
export const countUnsent = async (): Promise<number> => {
  const person = lastPerson();
  if (person === null) return 0;
  const store = await openOutboxStore(person);
  const entries = await store.all();
  store.close();
  return entries.filter(({ state }) => state === 'waiting').length;
};
