import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

/** The gallery of kits, built into a folder of its own and served on a free port. */
export const openGallery = async (): Promise<{ origin: string; close: () => void }> => {
  const outDir = mkdtempSync(join(tmpdir(), 'ioc-gallery-'));
  await build({
    configFile: 'vite.gallery.config.ts',
    mode: 'production',
    logLevel: 'error',
    // Looked at, never shipped: squeezing it would only take time.
    build: { outDir, emptyOutDir: true, minify: false, reportCompressedSize: false },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://gallery').pathname);
    try {
      const body = readFileSync(join(outDir, path === '/' ? 'index.html' : path));
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? (path === '/' ? 'text/html' : 'application/octet-stream') })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
};
