/** `npm run demo`: builds the demo, which needs no gateway and any static host, and serves it here for a try-out. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, relative } from 'node:path';
import { checkNode, installPackages } from './setup.mjs';
import { ROOT, bin, run } from './steps.mjs';

/** Where it is built, and the port (0: any that is free). */
const OUT = process.env.DEMO_DIR ?? join(ROOT, 'dist', 'demo');
const PORT = Number(process.env.PORT ?? 8788);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The headers that the build asks its host for. */
const readHeaders = () =>
  readFileSync(join(OUT, '_headers'), 'utf8')
    .split('\n')
    .flatMap((line) => /^ {2}([^:]+): (.*)$/.exec(line)?.slice(1) ?? []);

const fileOf = (url) => {
  const { pathname } = new URL(url, 'http://demo');
  const path = normalize(join(OUT, decodeURIComponent(pathname)));
  if (relative(OUT, path).startsWith('..')) return null;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : null;
};

/** What is no file is a view, as a static host answers it with 404.html; an asset that is missing is missing. */
const serve = (headers) => (request, response) => {
  let path = null;
  try {
    path = fileOf(request.url ?? '/');
  } catch {
    response.writeHead(400).end();
    return;
  }
  const isAsset = /^\/(?:assets|api)\//.test(request.url ?? '');
  if (!path && isAsset) return void response.writeHead(404).end();
  const file = path ?? join(OUT, 'index.html');
  response.writeHead(200, [...headers, 'content-type', TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control', 'no-cache']);
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
};

checkNode();
await installPackages('1/3');
console.log('2/3 Dựng bản trình diễn…');
const { code, output } = await run(
  bin('vite'),
  ['build', '--config', 'vite.demo.config.ts', '--mode', 'demo', '--outDir', OUT, '--emptyOutDir'],
  {
    capture: true,
  },
);
if (code !== 0) {
  console.error(output);
  process.exit(1);
}
const server = createServer(serve(readHeaders()));
server.on('error', (error) => {
  console.error(`Không mở được cổng ${PORT}: ${error.message}. Hãy đặt PORT khác.`);
  process.exit(1);
});
server.listen(PORT, '127.0.0.1', () => {
  console.log(`3/3 Bản trình diễn sẵn sàng: http://127.0.0.1:${server.address().port}`);
  console.log(`  Không có máy chủ dữ liệu; chép ${OUT} lên máy chủ tệp tĩnh nào (https) cũng chạy được.`);
});
