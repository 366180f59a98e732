import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Server } from 'socket.io';
import * as z from 'zod/mini';
import type { ClientEvents, ServerEvents } from '../../contract/events';
import { CURSORS_HEADER, formatCursors } from '../../contract/feed';
import { toChange } from '../harness/datastreams';
import { serveCommands } from '../harness/serveCommands';

/** Pushes of the contract as fast as a page takes them: the page is real, the gateway behind it is a metronome. */
const KEYS = 100;
const CHANGES_A_TICK = 50;
const EPOCH = 'bench';
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

let webDir = '';
let seq = 0;

/** What the newest tick that spoke of datastream `n` said; each tick speaks of one half. */
const toldOf = (n: number): number => {
  const half = Math.floor(n / CHANGES_A_TICK);
  return seq % 2 === half ? seq : Math.max(0, seq - 1);
};

const readingsAnswer = () => {
  const at = Date.now() - 1000;
  const readings = Array.from({ length: KEYS }, (_, n) => toChange({ n, value: toldOf(n), at }, 1)).flatMap((each) =>
    each.kind === 'reading.latest' ? [each.reading] : [],
  );
  return JSON.stringify({ feed: 'readings', revision: 1, asOf: null, body: { readings } });
};

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://bench');
  if (pathname === '/api/feeds/readings') {
    const cursors = formatCursors([{ channel: 'readings', epoch: EPOCH, seq }]);
    return response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', [CURSORS_HEADER]: cursors }).end(readingsAnswer());
  }
  if (pathname.startsWith('/api/')) return response.writeHead(404).end();
  const file = extname(pathname) ? pathname : '/index.html';
  try {
    const bytes = readFileSync(join(webDir, normalize(file)));
    return response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
  } catch {
    return response.writeHead(404).end();
  }
});
const io = new Server<ClientEvents, ServerEvents>(server);
io.on('connection', (socket) => {
  // Nothing is kept to be told again: whoever comes late fetches what stands now.
  socket.on('subscribe', ({ channel, since }, reply) =>
    reply(since === seq ? { outcome: 'joined', head: { channel, epoch: EPOCH, seq } } : { outcome: 'refetch', reason: 'trimmed' }),
  );
});

/** So many ticks, 50 changes each; answers the value that the last of them shows on datastream 0. */
const tick = async (raw: unknown) => {
  const { count } = z.object({ count: z.int() }).parse(raw);
  let value = -1;
  for (let n = 0; n < count; n += 1) {
    seq += 1;
    const first = (seq % 2) * CHANGES_A_TICK;
    if (first === 0) value = seq;
    const changes = Array.from({ length: CHANGES_A_TICK }, (_, index) =>
      toChange({ n: first + index, value: seq, at: Date.now() + seq }, seq),
    );
    const message = { channel: 'readings', epoch: EPOCH, prev: seq - 1, seq, at: new Date().toISOString(), revision: seq, changes };
    io.emit('push', message);
    await pause(1);
  }
  return { value };
};

serveCommands(
  {
    start: (raw) => {
      ({ webDir } = z.object({ webDir: z.string() }).parse(raw));
      return new Promise((resolve) =>
        server.listen(0, '127.0.0.1', () => {
          const address: AddressInfo | string | null = server.address();
          resolve({ port: typeof address === 'object' && address ? address.port : 0 });
        }),
      );
    },
    tick,
  },
  async () => {
    io.disconnectSockets(true);
    await io.close();
  },
);
