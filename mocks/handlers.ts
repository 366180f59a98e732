import type * as z from 'zod/mini';
import { http, HttpResponse, type HttpHandler } from 'msw';
import { COMMANDS } from '../contract/commands/index';
import { FEEDS } from '../contract/feeds/index';
import type { importSettings } from '../contract/imports/importRoutes';
import { ProblemError } from '../contract/problem';
import type { Ask } from './wire/askWorker';
import type { WireAnswer } from './wire/messages';
import { problemAnswer } from './wire/problemAnswer';

const toResponse = ({ status, headers, text }: WireAnswer): Response => new HttpResponse(text, { status, headers });
const refuse = (error: ProblemError, headers: [string, string][] = []): Response => toResponse(problemAnswer(error, headers));

/** The readers of files run on a thread of the gateway, over its disk: a browser has neither. */
const NO_UPLOAD = 'Bản trình diễn chạy trong trình duyệt nên không nhận tệp. Hãy dùng máy chủ của hệ thống để nhập báo cáo.';

/** Every feed and command of the registries, by one loop each into the province in the worker; what is left under /api is refused. */
export const demoHandlers = (ask: Ask): HttpHandler[] => [
  ...Object.values(FEEDS).flatMap(({ id }) => {
    const path = `/api/feeds/${id}`;
    const read = (request: Request): Promise<WireAnswer> =>
      ask({ ask: 'feed', of: { feed: id, search: new URL(request.url).search, ifNoneMatch: request.headers.get('if-none-match') } });
    return [
      http.get(path, async ({ request }) => toResponse(await read(request))),
      http.head(path, async ({ request }) => toResponse({ ...(await read(request)), text: null })),
      http.all(path, ({ request: { method } }) =>
        refuse(new ProblemError('method-not-allowed', `Nguồn số liệu không nhận ${method}; chỉ đọc được bằng GET.`), [
          ['allow', 'GET, HEAD'],
        ]),
      ),
    ];
  }),
  ...Object.keys(COMMANDS).map((command) =>
    http.post(`/api/commands/${command}`, async ({ request }) => {
      const of = { command, contentType: request.headers.get('content-type') ?? '', text: await request.text() };
      return toResponse(await ask({ ask: 'command', of }));
    }),
  ),
  http.post('/api/commands/:command', async ({ request, params }) => {
    const of = { command: String(params['command']), contentType: request.headers.get('content-type') ?? '', text: await request.text() };
    return toResponse(await ask({ ask: 'command', of }));
  }),
  ...['', '/:part'].map((below) =>
    http.get(`/api/audit${below}`, async ({ request, params }) =>
      toResponse(await ask({ ask: 'audit', of: { part: String(params['part'] ?? ''), search: new URL(request.url).search } })),
    ),
  ),
  http.get('/api/imports/settings', () => HttpResponse.json({ maxBytes: 0, closed: 'demo' } satisfies z.infer<typeof importSettings>)),
  http.put('/api/imports/:id', () => refuse(new ProblemError('unavailable', NO_UPLOAD))),
  http.all('/api/*', ({ request }) => {
    const feed = /^\/api\/feeds\/([^/]+)$/.exec(new URL(request.url).pathname)?.[1];
    return refuse(
      new ProblemError('not-found', feed === undefined ? 'Không có địa chỉ này.' : `Không có nguồn số liệu "${decodeURIComponent(feed)}".`),
    );
  }),
];
