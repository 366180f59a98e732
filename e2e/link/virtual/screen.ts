import { focusManager } from '@tanstack/react-query';
import { isDeepStrictEqual } from 'node:util';
import { FEEDS } from '../../../contract/feeds/index';
import { createQueryClient, type Transport } from '../../../src/data/feedQuery';
import { createLatestStore } from '../../../src/data/latestStore';
import { createLinkState } from '../../../src/data/linkState';
import { startLiveLink } from '../../../src/data/liveLink';
import type { Snapshot } from '../../../src/data/snapshot';
import type { Connect } from '../../../src/data/socketPort';
import { forwardOnly } from '../forwardOnly';
import type { Random } from '../random';
import { viewOf, type View } from '../view';
import type { Clock } from './clock';
import type { Database } from './database';
import { bodyOf } from './truth';

const FRAME_MS = 16;
const HIDDEN_MS = 1_000;

const allViews = (transport: Transport): View[] => [
  viewOf(FEEDS.readings, {}, null, transport),
  viewOf(FEEDS.intake, {}, null, transport),
  viewOf(FEEDS.indicators, { set: 'bo-a' }, null, transport),
  viewOf(FEEDS.indicators, { set: 'bo-b' }, null, transport),
  viewOf(FEEDS.sources, {}, null, transport),
  viewOf(FEEDS['source-detail'], { source: 'TRAM0' }, null, transport),
  viewOf(FEEDS.series, { set: 'bo-a', indicator: 'CT1' }, null, transport),
];

/** A browser without pixels over virtual time: the product's cache, keyed store and link, judged by the truth at every step. */
export const openScreen = (
  clock: Clock,
  random: Random,
  database: Database,
  transport: Transport,
  connect: Connect,
  note: (what: string) => void,
) => {
  const client = createQueryClient();
  client.mount();
  const complaints: string[] = [];
  const complain = (what: string): void => {
    note(`WRONG ${what}`);
    complaints.push(`${clock.now()} ms: ${what}`);
  };
  const goForward = forwardOnly(complain);
  const all = allViews(transport);
  const own = all.filter(() => random.chance(0.5));
  if (own.length === 0) own.push(...all.slice(0, 1));
  const mounted = new Map<View, () => void>();
  const pasts: { view: View; first: Snapshot }[] = [];

  const shownReadings = () => ({ readings: latest.keys().map((key) => latest.get(key)) });
  const judgeReadings = (): void => {
    const at = latest.position();
    const truth = at && database.truthAt({ channel: 'readings', ...at });
    if (truth && !isDeepStrictEqual(shownReadings(), bodyOf(truth, 'readings', {})))
      complain(`the readings are not those of ${at?.epoch}:${at?.seq}`);
  };
  const onFrame = (flush: () => void): void =>
    void clock.at('browser', clock.browser.hidden ? HIDDEN_MS : FRAME_MS, () => {
      if (clock.browser.hidden) return onFrame(flush);
      flush();
      judgeReadings();
    });
  const latest = createLatestStore(onFrame);
  const state = createLinkState();
  const stop = startLiveLink(client, { connect, latest, state, random: random.next });
  state.subscribe(({ status }) => note(`link ${status}`));

  const judge = (view: View, data: Snapshot): void => {
    for (const { channel, epoch, seq } of data.cursors) goForward(`${view.id} ${JSON.stringify(view.params)} ${channel}`, epoch, seq);
    const [only, ...others] = data.cursors;
    // The readings stand in the keyed store; a body of two channels may stand at a pair of positions that never was.
    if (!only || others.length > 0 || view.id === 'readings') return;
    const truth = database.truthAt(only);
    if (!truth) complain(`${view.id} stands at ${only.epoch}:${only.seq}, which never was`);
    else if (!isDeepStrictEqual(data.body, bodyOf(truth, view.id, view.params)))
      complain(`${view.id} is not that of ${only.epoch}:${only.seq}`);
  };
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    const at = latest.position();
    if (at) goForward('latest', at.epoch, at.seq);
    const view = own.find(({ hash }) => hash === event.query.queryHash);
    const data = view?.snapshotIn(event.query.state.data);
    if (!view || !data) return;
    note(`${view.id} ${data.cursors.map(({ epoch, seq }) => `${epoch}:${seq}`).join()}`);
    judge(view, data);
  });

  const mount = (): void => {
    for (const view of own) if (!mounted.has(view)) mounted.set(view, view.look(client));
  };
  const unmount = (leaves: (view: View) => boolean): void => {
    for (const [view, leave] of mounted) {
      if (!leaves(view)) continue;
      leave();
      mounted.delete(view);
    }
  };
  const differs = (view: View): string | null => {
    const data = view.held(client);
    if (!data) return `${view.id}: nothing`;
    const heads = database.heads(view.topics);
    const truth = bodyOf(database.truth(), view.id, view.params);
    if (view.id === 'readings') {
      const at = latest.position();
      if (heads[0]?.epoch !== at?.epoch || heads[0]?.seq !== at?.seq)
        return `readings at ${at?.epoch}:${at?.seq}, not ${JSON.stringify(heads)}`;
      return isDeepStrictEqual(shownReadings(), truth) ? null : 'readings differ';
    }
    if (!isDeepStrictEqual(data.cursors, heads)) return `${view.id} at ${JSON.stringify(data.cursors)}, not ${JSON.stringify(heads)}`;
    return isDeepStrictEqual(data.body, truth) ? null : `${view.id} differs`;
  };
  mount();

  return {
    complaints,
    /** Null when all that is on screen is the truth and the link says that it is live. */
    differs: (): string | null =>
      own.map(differs).find((said) => said !== null) ?? (state.getState().status === 'live' ? null : `link ${state.getState().status}`),
    mount,
    unmount,
    show: (visible: boolean): void => {
      clock.browser.hidden = !visible;
      focusManager.setFocused(visible);
    },
    lookBack: async (): Promise<void> => {
      const asOf = new Date(clock.date().getTime() - 1_000).toISOString();
      const view = random.chance(0.5) ? viewOf(FEEDS.intake, {}, asOf, transport) : viewOf(FEEDS.readings, {}, asOf, transport);
      const first = await view.ask(client).catch(() => null);
      if (first) pasts.push({ view, first });
    },
    askAgain: (): void => void client.refetchQueries({ type: 'active' }),
    pastMoved: (): boolean => pasts.some(({ view, first }) => view.held(client) !== null && view.held(client)?.body !== first.body),
    close: (): void => {
      unmount(() => true);
      stop();
      client.clear();
      client.unmount();
      focusManager.setFocused(undefined);
    },
  };
};
export type Screen = ReturnType<typeof openScreen>;
