import type { QueryClient } from '@tanstack/react-query';
import { watchLoadedFiles } from '../lib/loadedFiles';

/** When the page has nothing else to do; a page without figures yet is not kept waiting for long. */
const CALM_MS = 2_000;
const AGAIN_MS = 30_000;

const keep = async (client: QueryClient): Promise<void> => {
  const [{ startKeeping }, { pageVersion }] = await Promise.all([import('../data/kept/startKeeping'), import('../state/newVersion')]);
  void startKeeping(client, pageVersion());
};
const keepProgram = async (): Promise<void> => {
  if (!import.meta.env.PROD) return;
  const { keepWorker } = await import('./worker/keepWorker');
  await keepWorker();
};

/** Starts what no first figure waits for: what this device keeps of figures and of acts, and of the program itself. */
export const startLater = (client: QueryClient): void => {
  watchLoadedFiles();
  let isKeeping = false;
  // What has begun is not begun once more when only the rest did not come.
  const start = async (): Promise<void> => {
    if (!isKeeping) await keep(client);
    isKeeping = true;
    await keepProgram();
  };
  const again = (): void => void start().catch(() => setTimeout(again, AGAIN_MS));
  if ('requestIdleCallback' in globalThis) requestIdleCallback(again, { timeout: CALM_MS });
  else setTimeout(again, CALM_MS / 4);
};
