import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { viewFreeze } from '../../contract/commands/viewFreeze';
import { FEEDS, type FeedId } from '../../contract/feeds/index';
import { frozenBody, frozenView } from '../../contract/feeds/frozen';
import { frozenText } from '../../contract/rules/frozenText';
import { sendCommand } from './command';
import { FeedError } from './errors';
import { feedKey, feedQuery } from './feedQuery';
import { isFeed, shownFeeds } from './freezable';
import { brand, type AnyFeed, type Snapshot } from './snapshot';

/** Archives what the open view shows, or what it showed (`feeds`); answers the hash and the moment that its link carries. @throws FeedError */
export const freezeShown = (
  client: QueryClient,
  address: string,
  asOf: string | null,
  feeds = shownFeeds(client, asOf),
): Promise<{ hash: string; asOf: string }> => sendCommand(viewFreeze, { address, asOf, feeds }, null);

/** SHA-256 of a text in hexadecimal; null where the browser has none to offer (a plain http address of another machine). */
export const hashOf = async (text: string): Promise<string | null> => {
  if (!globalThis.isSecureContext) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

export interface OpenedView {
  /** Null: there is no frozen view of this hash. */
  view: { asOf: string; at: string; by: string; items: number } | null;
  /** Bodies that this version of the program cannot read as they were archived. */
  unread: string[];
  /** Bodies that, read again at the same moment, are no longer what was archived. */
  differing: string[];
  /** Bodies whose text does not have the hash that the view names; all of them, where the view itself does not have its own. */
  broken: string[];
  /** Whether the browser could check the hashes at all. */
  checked: boolean;
  /** What was archived, of every feed that could be read. */
  bodies: { feed: FeedId; params: Record<string, string>; body: unknown }[];
}

/** Snapshots that stand in the place of what the gateway answers. */
const archived = new WeakSet<object>();

/** Who came by a link may open the view and not read its figures anew: there is nothing to compare. */
const BEYOND = 'beyond';
const FORBIDDEN = 403;
const failed = (error: unknown): typeof BEYOND | null => (error instanceof FeedError && error.problem.status === FORBIDDEN ? BEYOND : null);

/** What the gateway answers at the moment, never what was archived; null where it does not. */
const readAgain = async (
  client: QueryClient,
  feed: AnyFeed,
  params: Record<string, string>,
  asOf: string,
): Promise<Snapshot | typeof BEYOND | null> => {
  const query = feedQuery(feed, params, asOf);
  const known = await client.fetchQuery(query).catch(failed);
  return known && known !== BEYOND && archived.has(known) ? client.fetchQuery({ ...query, staleTime: 0 }).catch(failed) : known;
};

/**
 * Puts the archived bodies of a frozen view in the place of what the feeds answer at its moment, as the address writes it (`asOf`),
 * and tells where the two are not the same [FZ2]. @throws FeedError when view or bodies do not come
 */
export const openFrozenView = async (client: QueryClient, hash: string, asOf: string): Promise<OpenedView> => {
  const read = await client.fetchQuery(feedQuery(frozenView, { hash }, null));
  const { view } = read.body;
  const opened: OpenedView = { view: null, unread: [], differing: [], broken: [], checked: globalThis.isSecureContext, bodies: [] };
  if (!view) return opened;
  opened.view = { asOf: view.asOf, at: view.at, by: view.by, items: view.items.length };
  const named = await hashOf(frozenText(view.address, view.asOf, view.items));
  if (named !== null && named !== hash) return { ...opened, broken: view.items.map(({ feed }) => feed) };
  const shownAt = Date.parse(asOf) === Date.parse(view.asOf) ? asOf : view.asOf;
  await Promise.all(
    view.items.map(async ({ feed: id, params, revision, hash: body }) => {
      const known = isFeed(id) ? id : undefined;
      const feed: AnyFeed | undefined = known && FEEDS[known];
      const { text } = (await client.fetchQuery(feedQuery(frozenBody, { hash, feed: id, body }, null))).body;
      const found = text === null ? null : await hashOf(text);
      if (text === null || (found !== null && found !== body)) return void opened.broken.push(id);
      const parsed = feed?.body.safeParse(JSON.parse(text));
      if (!known || !feed || !parsed?.success) return void opened.unread.push(id);
      opened.bodies.push({ feed: known, params, body: parsed.data });
      const now = await readAgain(client, feed, params, shownAt);
      const isSame = now === BEYOND || (now !== null && JSON.stringify(now.body) === JSON.stringify(parsed.data));
      if (!isSame) opened.differing.push(id);
      const cursors = now === BEYOND ? [] : (now?.cursors ?? []);
      const snapshot = brand(feed, { feed: id, revision, asOf: shownAt, body: parsed.data, cursors, fetchedAt: Date.parse(view.at) });
      archived.add(snapshot);
      const key = feedKey(id, params, shownAt);
      // Forgotten while another page is open, it would be read from the gateway in silence when this one is opened again.
      client.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY });
      client.setQueryData(key, snapshot);
    }),
  );
  return opened;
};

/** A frozen view opened once for as long as the page stands: what was archived does not change. */
export const openedViewQuery = (client: QueryClient, hash: string, asOf: string) =>
  queryOptions({
    queryKey: ['frozen', hash, asOf],
    queryFn: () => openFrozenView(client, hash, asOf),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
