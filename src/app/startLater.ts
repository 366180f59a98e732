import type { QueryClient } from '@tanstack/react-query';

/** When the page has nothing else to do; a page without figures yet is not kept waiting for long. */
const CALM_MS = 2_000;
const AGAIN_MS = 30_000;

const start = async (client: QueryClient): Promise<void> => {
  const [{ startKeeping }, { pageVersion }] = await Promise.all([import('../data/kept/startKeeping'), import('../state/newVersion')]);
  void startKeeping(client, pageVersion());
  if (!import.meta.env.PROD) return;
  const { keepWorker } = await import('./worker/keepWorker');
  await keepWorker();
};

/** Starts what no first figure waits for: what this device keeps of figures and of acts, and of the program itself. */
export const startLater = (client: QueryClient): void => {
  const again = (): void => void start(client).catch(() => setTimeout(again, AGAIN_MS));
  if ('requestIdleCallback' in globalThis) requestIdleCallback(again, { timeout: CALM_MS });
  else setTimeout(again, CALM_MS / 4);
};
