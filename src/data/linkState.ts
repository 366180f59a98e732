import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** `denied`: connected, yet something on this screen may not be followed live by whoever asks. */
export type LinkStatus = 'connecting' | 'live' | 'lost' | 'denied';
export interface LinkState {
  status: LinkStatus;
  /** Since when, in ms since the epoch; of a lost link, when it was last heard. */
  since: number;
}

export const createLinkState = (now: () => number = Date.now): StoreApi<LinkState> =>
  createStore<LinkState>(() => ({ status: 'connecting', since: now() }));

/** The state of this screen's link. */
export const linkState = createLinkState();

/** Whether live events reach this screen now. */
export const useLinkState = (): LinkState => useStore(linkState);
