import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';
import { serveCommands } from '../harness/serveCommands';

const page = z.object({ path: z.string(), headers: z.record(z.string(), z.string()), base64: z.string() });

/** The floor of HTTP: node:http that holds finished answers in memory and gives them out, 304 when asked by their ETag. */
const pages = new Map<string, { headers: Record<string, string>; bytes: Buffer }>();
const server = createServer((request, response) => {
  const found = pages.get(`${request.url} ${request.headers['accept-encoding'] ?? ''}`);
  if (!found) return response.writeHead(404).end();
  if (request.headers['if-none-match'] === found.headers['etag']) return response.writeHead(304, found.headers).end();
  return response.writeHead(200, { ...found.headers, 'content-length': found.bytes.length }).end(found.bytes);
});

serveCommands(
  {
    start: () =>
      new Promise((resolve) =>
        server.listen(0, '127.0.0.1', () => {
          const address: AddressInfo | string | null = server.address();
          resolve({ port: typeof address === 'object' && address ? address.port : 0 });
        }),
      ),
    put: (raw) => {
      const { path, headers, base64 } = page.parse(raw);
      pages.set(path, { headers, bytes: Buffer.from(base64, 'base64') });
    },
  },
  async () => {
    server.close();
    server.closeAllConnections();
  },
);
