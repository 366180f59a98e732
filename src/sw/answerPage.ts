import type { FetchAsked, WorkerScope } from './scope';
import type { VersionCaches } from './versionCaches';

/** What a person waits for at most before the kept page opens: a line that is half open says nothing. */
const PATIENCE_MS = 4_000;
const AGAIN_S = 10;

const NOTHING_KEPT = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="${AGAIN_S}"><meta name="color-scheme" content="light dark"><title>IOC Sơn La</title></head>
<body style="font-family:system-ui,sans-serif;display:grid;place-items:center;min-height:90vh;text-align:center">
<p role="status">Chưa kết nối được máy chủ. Trang tự mở lại khi có kết nối.</p></body></html>`;

/** Calm words that try again by themselves, where not even a page was kept. */
const calmPage = (): Response =>
  new Response(NOTHING_KEPT, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });

const after = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms));

/**
 * Answers the opening of a page: by the gateway while it answers, else by the page of the newest version that is there whole, and never
 * by the browser's own error page, [OF3].
 */
export const answerPage = async (
  { fetch }: Pick<WorkerScope, 'fetch'>,
  versions: Pick<VersionCaches, 'page'>,
  { request, preloadResponse }: Pick<FetchAsked, 'request' | 'preloadResponse'>,
  patienceMs = PATIENCE_MS,
): Promise<Response> => {
  const asked = Promise.resolve(preloadResponse)
    .then((early) => early ?? fetch(request))
    // A gateway that is being started, or a proxy in front of a dead one.
    .then((response) => (response.status >= 500 ? null : response))
    .catch(() => null);
  const first = await Promise.race([asked, after(patienceMs)]);
  return first ?? (await versions.page().catch(() => undefined)) ?? (await asked) ?? calmPage();
};
