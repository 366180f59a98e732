import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface LinkState {
  status: 'connecting' | 'live' | 'lost';
  /** Since when, in ms since the epoch. */
  since: number;
}

export const linkState = createStore<LinkState>(() => ({ status: 'connecting', since: Date.now() }));

export const setLinkStatus = (status: LinkState['status']): void => {
  if (linkState.getState().status !== status) linkState.setState({ status, since: Date.now() });
};

/** Whether live events reach this screen now. */
export const useLinkState = (): LinkState => useStore(linkState);
