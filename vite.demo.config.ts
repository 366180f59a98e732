import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { TEMPLATE_FILE } from './mocks/province/templateFile';
import { SECURITY_HEADERS } from './server/http/security';
import { embeddedTemplate } from './server/store/embeddedTemplate';
import { openEmbedded } from './server/store/openEmbedded';
import { zipHere } from './vite.config';

/** The gateway's policy; the database is WebAssembly, and nothing else is allowed beside it. */
const policy = SECURITY_HEADERS['content-security-policy'].replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
/** In a page, `frame-ancestors` says nothing: it is for headers only. */
const inPage = policy.replace(/; frame-ancestors [^;]*/, '');
const headers = Object.entries({ ...SECURITY_HEADERS, 'content-security-policy': policy });

const MSW_WORKER = fileURLToPath(new URL('./node_modules/msw/lib/mockServiceWorker.js', import.meta.url));
const WAIT = 'Bản trình diễn: đang dựng cơ sở dữ liệu của tỉnh trong trình duyệt này, mất ít giây…';

/** The files of an empty database at the newest schema: making them in the browser takes most of the time that opening takes. */
const emptyDatabase = async (): Promise<Uint8Array> => {
  const template = embeddedTemplate();
  if (!(await template.exists())) await (await openEmbedded(null)).destroy();
  return gzipSync(readFileSync(template.path));
};

/** What makes the build a static site: its policy in the page, MSW's service worker, and a page for every address of a view. */
const staticSite = (): Plugin => ({
  name: 'static-site',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => ({
      html: html.replace('<div id="root"></div>', `<div id="root"><p id="demo-wait" role="status">${WAIT}</p></div>`),
      tags: [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: inPage }, injectTo: 'head-prepend' }],
    }),
  },
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('no index.html was built');
      this.emitFile({ type: 'asset', fileName: TEMPLATE_FILE, source: await emptyDatabase() });
      this.emitFile({ type: 'asset', fileName: '404.html', source: page.source });
      this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source: readFileSync(MSW_WORKER) });
      this.emitFile({
        type: 'asset',
        fileName: '_headers',
        source: ['/*', ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
      });
    },
  },
});

/** `npm run demo`: the same page with its province in the browser, for any static host. */
export default defineConfig({
  base: '/',
  mode: 'demo',
  plugins: [react(), staticSite()],
  worker: { format: 'es', plugins: () => [zipHere()] },
  build: {
    outDir: 'dist/demo',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
});
