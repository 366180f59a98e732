import * as z from 'zod/mini';
import { BEAT_MS, beaten, firstHeard, looked } from './silence';

/** What the page says: it is alive, whether it is seen, and by which addresses it is known. */
const beat = z.object({ isHidden: z.boolean(), urls: z.array(z.string()) });
/** Answered by the worker of the program (`src/sw/startWorker.ts`), which alone can open a page anew whose own thread hangs. */
const RELOAD_PATH = '/sw.js/reload';

let heard = firstHeard(performance.now());
let urls: readonly string[] = [];

const askReload = async (): Promise<void> => {
  for (const url of urls) {
    const answer = await fetch(RELOAD_PATH, { method: 'POST', body: JSON.stringify({ url }) }).catch(() => null);
    if (answer?.ok) return;
  }
};

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const said = beat.safeParse(data);
  if (!said.success) return;
  urls = said.data.urls;
  const next = beaten(heard, performance.now(), said.data.isHidden);
  heard = next.heard;
  if (next.frozenMs !== null) postMessage(next.frozenMs);
});

setInterval(() => {
  const next = looked(heard, performance.now());
  heard = next.heard;
  if (next.asks) void askReload();
}, BEAT_MS);
