import type { OpenPage, WorkerScope } from './scope';

const ANSWER_MS = 2_000;
const HEALTH_MS = 5_000;

/** Which version a page runs; null where it does not say so, as one that sleeps. */
const versionOf = (page: OpenPage): Promise<string | null> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(null), ANSWER_MS);
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      resolve(typeof data === 'string' ? data : null);
    });
    port1.start();
    page.postMessage({ type: 'which-version' }, [port2]);
  });

/** The versions that the open pages run. */
export const runningVersions = async ({ clients }: Pick<WorkerScope, 'clients'>): Promise<(string | null)[]> =>
  Promise.all((await clients.matchAll({ type: 'window', includeUncontrolled: true })).map(versionOf));

/**
 * Opens a page anew from outside of it: for one whose own thread does not answer any more. Only while the gateway answers.
 * @param url its address, as the worker of the page that asks names it
 */
export const reloadPage = async ({ clients, fetch }: Pick<WorkerScope, 'clients' | 'fetch'>, url: string): Promise<boolean> => {
  const healthy = await fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(HEALTH_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!healthy) return false;
  const pages = await clients.matchAll({ type: 'window' });
  const page = pages.find((each) => each.url === url);
  return page === undefined
    ? false
    : page.navigate(page.url).then(
        () => true,
        () => false,
      );
};
