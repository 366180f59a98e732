import type { QueryClient } from '@tanstack/react-query';
import type { LinkOptions } from './liveLink';
import { linkState } from './linkState';
import { sessionState } from './sessionState';

const AGAIN_MS = 5_000;

/**
 * Starts the live link once its code has come, which no first figure waits for: what was fetched meanwhile is caught up with from
 * its own position. A line that cannot be started is shown as lost, and is tried again.
 Where
 * nobody sits it ends, and whoever comes opens the page anew.
 */
export const keepLive = (client: QueryClient, options: LinkOptions = {}): void => {
  import('./liveLink')
    .then(({ startLiveLink }) => {
      const isOut = (): boolean => sessionState.getState().out !== null;
      if (isOut()) return;
      const watch = () => import('./watchSession');
      const ended = (why: unknown): void => void watch().then(({ heardEnd }) => heardEnd(client, why), console.error);
      const rights = (digest: unknown): void => void watch().then(({ heardRights }) => heardRights(client, digest), console.error);
      const stop = startLiveLink(client, { ended, rights, ...options });
      const leave = sessionState.subscribe(() => {
        if (!isOut()) return;
        leave();
        stop();
      });
    })
    .catch(() => {
      linkState.setState(({ status, since }) => ({ status: 'lost', since: status === 'lost' ? since : Date.now() }));
      setTimeout(() => keepLive(client, options), AGAIN_MS);
    });
};
