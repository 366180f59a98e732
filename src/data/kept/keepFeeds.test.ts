import 'fake-indexeddb/auto';
import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { intake } from '../../../contract/feeds/intake';
import { createQueryClient, feedQuery, type Transport } from '../feedQuery';
import { linkState } from '../linkState';
import { isKept } from '../snapshot';
import { keepFeeds } from './keepFeeds';
import { keptState } from './keptState';
import { openKeptStore, type KeptStore } from './keptStore';

const TIMING = { writeMs: 5, patienceMs: 20, fullMs: 1_000 };
const BODY = {
  files: 1,
  rows: 1,
  accepted: 1,
  refused: 0,
  open: 0,
  dismissed: 0,
  lastReceivedAt: null,
  recentRefused: [],
  openRefused: [],
};
let clock = 1_000_000;
let store: KeptStore;
let stops: (() => Promise<void>)[] = [];

const settle = (ms = 100): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const answers = (revision: number): Transport => ({
  fetch: async () =>
    new Response(JSON.stringify({ feed: 'intake', revision, asOf: null, body: BODY }), {
      headers: { 'ioc-cursors': `intake@e:${revision}` },
    }),
  timeoutMs: 1_000,
});
const away: Transport = { fetch: async () => Promise.reject(new TypeError('away')), timeoutMs: 1_000 };
const silent: Transport = { fetch: () => new Promise(() => {}), timeoutMs: 100_000 };

/** A page that shows the intake, over a line of this kind. */
const openPage = (transport: Transport): { client: QueryClient; shown: () => ReturnType<QueryObserver['getCurrentResult']> } => {
  const client = createQueryClient();
  stops.push(keepFeeds(client, store, { version: 'v', now: () => clock, timing: TIMING }));
  const observer = new QueryObserver(client, { ...feedQuery(intake, {}, null, transport), retry: false });
  const leave = observer.subscribe(() => {});
  stops.push(async () => leave());
  return { client, shown: () => observer.getCurrentResult() };
};
const KEY = '["feed","intake",{},null]';
/** A page was shown the intake, and it is written. */
const keepOne = async (): Promise<void> => {
  openPage(answers(7));
  await vi.waitFor(async () => expect(await store.read(KEY, clock)).not.toBeNull(), { timeout: 5_000 });
};

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = await openKeptStore('a');
  linkState.setState({ status: 'live', since: 0 });
});
afterEach(async () => {
  for (const stop of stops.toReversed()) await stop();
  stops = [];
  keptState.setState({ shownSince: null, isFull: false });
});

it('[OF1] [OF2] shows what was kept, with the age it has, where the gateway is away; what the gateway answers takes its place', async () => {
  await keepOne();
  const keptAt = clock;
  clock += 3_600_000;
  linkState.setState({ status: 'lost', since: clock });
  const { client, shown } = openPage(away);
  await vi.waitFor(() => expect(shown().data).toMatchObject({ revision: 7, fetchedAt: keptAt }), { timeout: 5_000 });
  expect(isKept(shown().data)).toBe(true);
  expect(keptState.getState().shownSince).toBe(keptAt);
  await client.fetchQuery({ ...feedQuery(intake, {}, null, answers(9)), staleTime: 0 });
  expect([isKept(shown().data), keptState.getState().shownSince]).toEqual([false, null]);
  expect(shown().data).toMatchObject({ revision: 9 });
});

it('[OF1] keeps again once there is room, what found none too', async () => {
  const real = store.keep;
  const tries: string[] = [];
  let fails: 'full' | 'broken' | null = 'broken';
  store.keep = async (...given) => {
    tries.push(fails ?? 'room');
    if (fails === 'broken') throw new Error('broken');
    return fails === null && real(...given);
  };
  openPage(answers(7));
  await vi.waitFor(() => expect(tries.length).toBeGreaterThan(1), { timeout: 5_000 });
  fails = 'full';
  await vi.waitFor(() => expect(keptState.getState().isFull).toBe(true), { timeout: 5_000 });
  const asked = tries.length;
  await settle();
  // Not at every write: the device has said that it has none.
  expect(tries).toHaveLength(asked);
  fails = null;
  clock += TIMING.fullMs;
  await vi.waitFor(async () => expect(await store.read(KEY, clock)).not.toBeNull(), { timeout: 5_000 });
  expect(keptState.getState().isFull).toBe(false);
});

it('[OF2] does not wait for a line that says nothing', async () => {
  await keepOne();
  const { shown } = openPage(silent);
  await vi.waitFor(() => expect(shown().data).toMatchObject({ revision: 7 }), { timeout: 5_000 });
});

it('[OF2] whoever comes to what was kept a moment ago asks the gateway all the same', async () => {
  clock = Date.now();
  await keepOne();
  await stops.pop()?.();
  await stops.pop()?.();
  // A look that ended before the gateway answered, while what was kept was being put in its place.
  const { client } = openPage(silent);
  await vi.waitFor(() => expect(isKept(client.getQueryData(['feed', 'intake', {}, null]))).toBe(true), { timeout: 5_000 });
  await stops.pop()?.();
  const observer = new QueryObserver(client, feedQuery(intake, {}, null, answers(9)));
  const leave = observer.subscribe(() => {});
  stops.push(async () => leave());
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toMatchObject({ revision: 9 }), { timeout: 5_000 });
});

it('[OF2] puts nothing in the place of an answer that nobody waits for any more', async () => {
  await keepOne();
  await stops.pop()?.();
  await stops.pop()?.();
  const { client } = openPage(silent);
  await stops.pop()?.();
  await settle();
  expect(client.getQueryData(['feed', 'intake', {}, null])).toBeUndefined();
});

it('[OF2] drops what cannot be read any more, and shows nothing in its place', async () => {
  await keepOne();
  await stops.pop()?.();
  await stops.pop()?.();
  await store.keep(
    [{ key: KEY, text: JSON.stringify({ revision: 7, asOf: null, body: { other: 1 }, cursors: [], fetchedAt: 1 }) }],
    'v',
    clock,
  );
  const { shown } = openPage(away);
  await vi.waitFor(async () => expect(await store.read(KEY, clock)).toBeNull(), { timeout: 5_000 });
  expect(shown().data).toBeUndefined();
});

it('[OF1] a refusal of the gateway is no absence of it: nothing kept is shown', async () => {
  await keepOne();
  const denied: Transport = { fetch: async () => new Response('{}', { status: 403 }), timeoutMs: 1_000 };
  const { shown } = openPage(denied);
  await settle();
  expect([shown().status, shown().data]).toEqual(['error', undefined]);
});
