import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sessionState } from './sessionState';
import { heardEnd } from './watchSession';

let client: QueryClient;
const leaves: (() => void)[] = [];

beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('fetch', async () => Response.json({ person: { id: 'son', name: 'Sơn' }, scopes: [], mode: 'sign-on', via: 'session' }));
});
afterEach(() => {
  for (const leave of leaves.splice(0)) leave();
  client.clear();
  vi.unstubAllGlobals();
  sessionState.setState(sessionState.getInitialState());
});

/** A panel that shows what `answer` gives, and every body it was ever given. */
const show = async (name: string, answer: () => Promise<string>): Promise<(string | undefined)[]> => {
  const observer = new QueryObserver(client, { queryKey: [name], queryFn: answer });
  const seen: (string | undefined)[] = [];
  leaves.push(observer.subscribe(({ data }) => void (seen.at(-1) !== data && seen.push(data))));
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('before'));
  return seen;
};

it('[AC6] other rights replace what is on screen where it stands, take away what may be seen no more, and leave nothing of before', async () => {
  let isAfter = false;
  const kept = await show('kept', async () => (isAfter ? 'after' : 'before'));
  const taken = await show('taken', async () => {
    if (isAfter) throw new Error('403');
    return 'before';
  });
  client.setQueryData(['left'], 'before');
  isAfter = true;
  await heardEnd(client, 'rights');
  // A form beside it stays: at no moment was there nothing.
  expect(kept).toEqual(['before', 'after']);
  expect(taken).toEqual(['before', undefined]);
  expect(client.getQueryData(['left'])).toBeUndefined();
  expect(sessionState.getState().hasNewRights).toBe(true);
});
