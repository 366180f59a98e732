import { QueryClient } from '@tanstack/react-query';
import { isDeepStrictEqual } from 'node:util';
import { FEEDS } from '../../contract/feeds/index';
import type { Transport } from '../../src/data/feedQuery';
import { createLatestStore } from '../../src/data/latestStore';
import { createLinkState } from '../../src/data/linkState';
import { startLiveLink } from '../../src/data/liveLink';
import { isOf, type Snapshot } from '../../src/data/snapshot';
import type { Connect } from '../../src/data/socketPort';
import { forwardOnly } from './forwardOnly';
import { viewOf } from './view';
import { SETS } from './world';

const TIMING = {
  silence: 900,
  watch: 150,
  ack: 800,
  linger: 100,
  grace: 50,
  retry: 60,
  retryMax: 1500,
  reconnect: 40,
  reconnectMax: 500,
  connect: 1500,
};

const views = (transport: Transport) => [
  ...SETS.map((set) => viewOf(FEEDS.indicators, { set }, null, transport)),
  viewOf(FEEDS.intake, {}, null, transport),
  viewOf(FEEDS.readings, {}, null, transport),
];

/** What the server answers now, one snapshot a view. */
export const askTruth = async (fetchPath: Transport['fetch']): Promise<Snapshot[]> => {
  const client = new QueryClient();
  const answers = await Promise.all(views({ fetch: fetchPath, timeoutMs: 30_000 }).map((view) => view.ask(client)));
  client.clear();
  return answers;
};

/** A browser without pixels: its own cache, keyed store and link, looking at some of the views. */
export const openScreen = (looking: readonly number[], url: string, transport: Transport, connect: Connect) => {
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: 0 } } });
  const complaints: string[] = [];
  const goForward = forwardOnly((what) => complaints.push(what));
  const latest = createLatestStore((flush) => setTimeout(flush, 8));
  const state = createLinkState();
  const stopLink = startLiveLink(client, { url, timing: TIMING, connect, latest, state });
  const all = views(transport);
  const own = all.filter((_, index) => looking.includes(index));
  const watched = new Set<string>();
  const watchKeys = (): void => {
    for (const key of latest.keys()) {
      if (watched.has(key)) continue;
      watched.add(key);
      latest.watch(key, () => {
        const reading = latest.get(key);
        if (reading) goForward(`reading ${key}`, latest.position()?.epoch ?? '', Date.parse(reading.observedAt) + reading.revision / 1e6);
      });
    }
  };
  latest.watchKeys(watchKeys);
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated') return;
    const at = latest.position();
    if (at) goForward('latest', at.epoch, at.seq);
    for (const view of own) {
      const data = view.snapshotIn(query.state.data);
      if (data?.asOf !== null) continue;
      for (const { channel, epoch, seq } of data.cursors) goForward(`${query.queryHash} ${channel}`, epoch, seq);
    }
  });
  let leave = own.map((view) => view.look(client));
  let past: { first: Snapshot; now: () => Snapshot | null } | null = null;

  const differs = (truth: readonly Snapshot[]): string | null => {
    for (const [index, view] of all.entries()) {
      if (!looking.includes(index)) continue;
      const told = truth[index];
      const data = view.held(client);
      if (!data || !told) return `${view.id}: nothing`;
      if (view.id === FEEDS.readings.id) {
        const at = latest.position();
        if (!told.cursors.some(({ epoch, seq }) => epoch === at?.epoch && seq === at.seq)) return `readings at ${at?.seq}`;
        const known = isOf(FEEDS.readings, told) ? told.body.readings : null;
        if (
          !isDeepStrictEqual(
            latest.keys().map((key) => latest.get(key)),
            known,
          )
        )
          return 'readings differ';
      } else if (!isDeepStrictEqual(data.cursors, told.cursors)) {
        return `${view.id} at ${data.cursors.map(({ seq }) => seq).join()}, not ${told.cursors.map(({ seq }) => seq).join()}`;
      } else if (!isDeepStrictEqual(data.body, told.body)) return `${view.id} differs`;
    }
    return state.getState().status === 'live' ? null : `link ${state.getState().status}`;
  };

  return {
    complaints,
    differs,
    /** Goes to another view and comes back. */
    wander: (backAfterMs: number): void => {
      for (const go of leave) go();
      leave = [];
      setTimeout(() => {
        leave = own.map((view) => view.look(client));
      }, backAfterMs);
    },
    /** Opens a view of a past moment beside the others. */
    lookBack: async (asOf: string): Promise<void> => {
      const view = viewOf(FEEDS.readings, {}, asOf, transport);
      const first = await view.ask(client).catch(() => null);
      if (first) past = { first, now: () => view.held(client) };
    },
    /** As an impatient person does: everything on screen is asked for again, and once more; the second answer is often a 304. */
    askAgain: async (): Promise<void> => {
      await client.refetchQueries({ type: 'active' });
      await client.refetchQueries({ type: 'active' });
    },
    pastMoved: (): boolean => past !== null && past.first !== past.now(),
    close: (): void => {
      for (const go of leave) go();
      stopLink();
      client.clear();
    },
  };
};
export type Screen = ReturnType<typeof openScreen>;
