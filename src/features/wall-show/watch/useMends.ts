import { useEffect } from 'react';
import { linkState } from '../../../data/linkState';
import { mends } from './mends';
import { BEAT_MS } from './silence';

/** By which addresses the browser may know this page: the one it was opened at, and the one it has now. */
const ownUrls = (): string[] => [...new Set([performance.getEntriesByType('navigation')[0]?.name ?? location.href, location.href])];

const startWorker = (): Worker => {
  const worker = new Worker(new URL('./beatWorker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'number') return;
    mends.setState(({ thread, longestFreezeMs }) => ({ thread: thread + 1, longestFreezeMs: Math.max(longestFreezeMs, data) }));
  });
  return worker;
};

const watchThread = (): (() => void) => {
  let worker = startWorker();
  const beat = (): void => worker.postMessage({ isHidden: document.visibilityState === 'hidden', urls: ownUrls() });
  // What a worker asks for reaches the worker of the program only if that one was there before it.
  const renew = (): void => {
    worker.terminate();
    worker = startWorker();
    beat();
  };
  const program = globalThis.isSecureContext && 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  program?.addEventListener('controllerchange', renew);
  beat();
  const timer = setInterval(beat, BEAT_MS);
  document.addEventListener('visibilitychange', beat);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', beat);
    program?.removeEventListener('controllerchange', renew);
    worker.terminate();
  };
};

/** A line that was lost and is live again. */
const countLinks = (): (() => void) => {
  let wasLost = false;
  return linkState.subscribe(({ status }) => {
    if (status === 'lost') wasLost = true;
    if (status !== 'live' || !wasLost) return;
    wasLost = false;
    mends.setState(({ link }) => ({ link: link + 1 }));
  });
};

/** A canvas whose context went; the map makes itself anew (`src/map/engine`), and on a wall there should be none. */
const countGraphics = (): (() => void) => {
  const lost = (): void => mends.setState(({ graphics }) => ({ graphics: graphics + 1 }));
  document.addEventListener('webglcontextlost', lost, true);
  return () => document.removeEventListener('webglcontextlost', lost, true);
};

/** Counts what this page mends by itself, and has it opened anew from outside when its own thread does not answer any more. */
export const useMends = (): void => {
  useEffect(() => {
    const stops = [countLinks(), countGraphics(), watchThread()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
};
