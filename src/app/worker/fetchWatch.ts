/** As much of a worker's registration as is looked at. */
export interface Fetching {
  update: () => Promise<unknown>;
  readonly installing: { readonly state: ServiceWorkerState; addEventListener: (kind: 'statechange', listener: () => void) => void } | null;
}

/** An installation that says nothing for so long is waited for no longer. */
const LONGEST_MS = 10 * 60_000;

/**
 * Whether a version that the gateway has can be opened: it is here whole, or it will not come here at all (no room, a part that fails)
 * and opens from the gateway alone. A first look that did not even reach the worker's file says nothing; a second one is such a failure.
 */
export const createFetchWatch = (registration: Fetching): (() => Promise<boolean>) => {
  let missed = 0;
  return async () => {
    try {
      await registration.update();
      missed = 0;
    } catch {
      missed += 1;
      return missed > 1;
    }
    const coming = registration.installing;
    if (!coming) return true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(true), LONGEST_MS);
      coming.addEventListener('statechange', () => {
        if (coming.state === 'installing') return;
        clearTimeout(timer);
        resolve(true);
      });
    });
  };
};
