import * as z from 'zod/mini';
import { answerLasting, answerNamed } from './answerFile';
import { answerPage } from './answerPage';
import { reloadPage, runningVersions } from './pages';
import { takePush } from './push';
import type { ProgramFiles, WorkerScope } from './scope';
import { createVersionCaches } from './versionCaches';

/** Where a worker of a page asks for that page to be opened anew: it has no way to this worker but a request. */
export const RELOAD_PATH = '/sw.js/reload';
/** What is asked of the gateway, and never of a cache. */
const NOT_OURS = /^\/(?:api|socket\.io)(?:\/|$)/;
/** Ways in by a link, which the gateway alone can open. */
const SIGNED_LINKS = ['/vao-hop/', '/xem/'];
const heard = z.object({ type: z.enum(['activate', 'fill']) });
const reload = z.object({ url: z.string() });

/** Keeps the program on this device, so that a page opens without the gateway; of figures it keeps nothing [OF3]. */
export const startWorker = (scope: WorkerScope, files: ProgramFiles, now: () => number = Date.now): void => {
  const versions = createVersionCaches(scope, files, now);
  const named = new Set(files.core.filter((path) => !path.startsWith('/assets/') && !path.includes('?')));
  const prune = async (): Promise<void> => versions.prune(await runningVersions(scope));
  const askedReload = async (request: Request): Promise<Response> => {
    const asked = reload.safeParse(await request.json().catch(() => null));
    const done = asked.success && (await reloadPage(scope, asked.data.url));
    return new Response(null, { status: done ? 204 : 503 });
  };

  takePush(scope);
  scope.addEventListener('install', (event) => event.waitUntil(versions.install()));
  scope.addEventListener('activate', (event) => {
    event.waitUntil(Promise.all([scope.registration.navigationPreload?.enable(), scope.clients.claim(), versions.clean()]));
  });
  scope.addEventListener('message', (event) => {
    const said = heard.safeParse(event.data);
    if (!said.success) return;
    if (said.data.type === 'activate') event.waitUntil(scope.skipWaiting());
    if (said.data.type === 'fill') event.waitUntil(prune().then(versions.fill));
  });
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname, search } = new URL(request.url);
    if (origin !== scope.location.origin || NOT_OURS.test(pathname)) return;
    if (request.method === 'POST' && pathname === RELOAD_PATH) return event.respondWith(askedReload(request));
    if (request.method !== 'GET') return;
    // A signed link is for the gateway alone: no kept page can stand in for it, and the calm one asks again.
    const kept = SIGNED_LINKS.some((way) => pathname.startsWith(way)) ? { page: async () => undefined } : versions;
    if (request.mode === 'navigate') return event.respondWith(answerPage(scope, kept, event));
    if (pathname.startsWith('/assets/') || (files.core.includes(`${pathname}${search}`) && search !== ''))
      return event.respondWith(answerLasting(scope, versions, request));
    if (named.has(pathname)) event.respondWith(answerNamed(scope, versions, request));
  });
};
