import { session, type Session } from '../../contract/session';
import { sessionState, signedOn, signedOut } from './sessionState';

const KEY = 'ioc-person';
const ANSWER_MS = 10_000;

/** The person who last sat here, for a page that starts without the gateway; null: nobody yet, or this browser keeps nothing. */
export const lastPerson = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const remember = (person: string): void => {
  try {
    localStorage.setItem(KEY, person);
  } catch {
    // A browser that keeps nothing goes on without.
  }
};

let named: string | null = null;
let origins: readonly string[] = [];

/** Where another device reaches this gateway: as it is declared, or, where nothing is, as this page was reached. */
export const publicOrigin = (): string => (origins.includes(location.origin) ? location.origin : (origins[0] ?? location.origin));

/** Whether the gateway has told this page that this person sits here, and no page of this browser has heard of another since. */
export const isNamed = (person: string): boolean => named === person && lastPerson() === person;

const ask = async (): Promise<Session | null> => {
  const answer = await fetch('/api/session', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_MS) }).catch(() => null);
  if (answer?.status === 401) {
    named = null;
    signedOut();
  }
  if (!answer?.ok) return null;
  const read = session.safeParse(await answer.json().catch(() => null));
  if (!read.success) return null;
  named = read.data.person.id;
  remember(named);
  origins = read.data.origins ?? [];
  // Who was told to be gone stays so on this page: it is opened anew for whoever comes.
  if (sessionState.getState().out === null) signedOn(read.data);
  return read.data;
};

let asking: Promise<Session | null> | undefined;

/** Who sits here, as the gateway says; null where nobody does, or it does not answer. What it says is remembered for the next start. */
export const askSession = (): Promise<Session | null> => {
  asking ??= ask().finally(() => (asking = undefined));
  return asking;
};

/** Who sits here: as the gateway said, or, where it has not yet, as it says now. */
export const knownSession = async (): Promise<Session | null> => sessionState.getState().session ?? askSession();
