import { linkState } from '../../data/linkState';
import { pageVersion } from '../../state/newVersion';
import { createFetchWatch } from './fetchWatch';

const LOOK_MS = 15 * 60_000;
const TAKEOVER_MS = 3_000;
const ANSWER_MS = 5_000;

const answers = (path: string): Promise<Response | null> =>
  fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_MS) }).then(
    (response) => (response.ok ? response : null),
    () => null,
  );

/** Which version the gateway has now; null where it does not say. */
const servedVersion = async (): Promise<string | null> => {
  const told: unknown = await (await answers('/version.json'))?.json().catch(() => null);
  return typeof told === 'object' && told !== null && 'version' in told && typeof told.version === 'string' ? told.version : null;
};

const takeOver = (registration: ServiceWorkerRegistration): Promise<unknown> =>
  Promise.race([
    new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      registration.waiting?.postMessage({ type: 'activate' });
    }),
    new Promise((resolve) => setTimeout(resolve, TAKEOVER_MS)),
  ]);

/** Looks for a newer version now and again, and when the link comes back; `ready` is told once it can be opened. Answers what opens it. */
export const watchVersion = (registration: ServiceWorkerRegistration | undefined, ready: () => void): (() => Promise<boolean>) => {
  const own = pageVersion();
  const isFetched = registration && createFetchWatch(registration);
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking || own === '') return;
    isLooking = true;
    try {
      const served = await servedVersion();
      if (served !== null && served !== own && (isFetched === undefined || (await isFetched()))) ready();
    } finally {
      isLooking = false;
    }
  };
  setInterval(() => void look(), LOOK_MS);
  linkState.subscribe(({ status }, { status: before }) => {
    if (before !== 'live' && status === 'live') void look();
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void look());
  void look();
  return async () => {
    if (!(await answers('/api/health'))) return false;
    if (registration?.waiting) await takeOver(registration);
    location.reload();
    return true;
  };
};
