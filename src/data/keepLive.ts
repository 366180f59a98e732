import type { QueryClient } from '@tanstack/react-query';
import type { LinkOptions } from './liveLink';
import { linkState } from './linkState';

const AGAIN_MS = 5_000;

/**
 * Starts the live link once its code has come, which no first figure waits for: what was fetched meanwhile is caught up with from
 * its own position. A line that cannot be started is shown as lost, and is tried again.
 */
export const keepLive = (client: QueryClient, options: LinkOptions = {}): void => {
  import('./liveLink')
    .then(({ startLiveLink }) => startLiveLink(client, options))
    .catch(() => {
      linkState.setState(({ status, since }) => ({ status: 'lost', since: status === 'lost' ? since : Date.now() }));
      setTimeout(() => keepLive(client, options), AGAIN_MS);
    });
};
