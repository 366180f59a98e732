import type { StoreApi } from 'zustand/vanilla';
import type { LinkState, LinkStatus } from './linkState';
import type { Channel } from './liveChannel';
import type { LiveEntry } from './liveEntries';

/** `new`: neither up nor failed yet. */
export type LineState = 'new' | 'up' | 'down';

/** What may be said of the link: `live` only when every channel of what is on screen has been confirmed. */
export const statusOf = (line: LineState, entries: readonly LiveEntry[], channels: ReadonlyMap<string, Channel>): LinkStatus => {
  if (line !== 'up') return line === 'new' ? 'connecting' : 'lost';
  const phases = entries.flatMap(({ feed, hasData }) => (hasData ? feed.channels.map((topic) => channels.get(topic)?.phase()) : ['out']));
  if (phases.includes('denied')) return 'denied';
  return phases.every((phase) => phase === 'in') ? 'live' : 'connecting';
};

/** Writes the status; a live link that joins another channel is shown as connecting only when that takes longer than `grace` ms. */
export const showStatus = (state: StoreApi<LinkState>, grace: number, now: () => number) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (status: LinkStatus, since: number): void => {
    clearTimeout(timer);
    timer = undefined;
    if (state.getState().status !== status) state.setState({ status, since });
  };
  return {
    /** `lastHeard`: when the server last said something, in ms since the epoch: since then a lost link is lost. */
    show: (status: LinkStatus, lastHeard: number): void => {
      const { status: shown } = state.getState();
      if (status === 'connecting' && shown === 'live') timer ??= setTimeout(() => set('connecting', now()), grace);
      else set(status, status === 'lost' ? lastHeard : now());
    },
    stop: (): void => clearTimeout(timer),
  };
};
