import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';
import { goodData } from '../../server/sources/nationalPortal/portal.rig';
import { serveCommands } from '../harness/serveCommands';

/** A slow national portal that answers every question in pages and watches how it is asked. */
const slow = z.object({ delayMs: z.number(), perPage: z.int(), units: z.array(z.object({ id: z.string(), name: z.string() })) });
const question = z.looseObject({ departmentType: z.optional(z.string()), currentPage: z.optional(z.int()) });

let settings: z.infer<typeof slow> = { delayMs: 0, perPage: 1, units: [] };
let [requests, onTheirWay, most, freeAt] = [0, 0, 0, Number.NaN];
let gaps: number[] = [];

const dataOf = (path: string, body: z.infer<typeof question>): unknown => {
  const { perPage, units } = settings;
  const currentPage = body.currentPage ?? 1;
  const data = goodData(path, body, units.slice((currentPage - 1) * perPage, currentPage * perPage));
  const totalPages = body.departmentType === undefined ? Math.ceil(units.length / perPage) : 1;
  return { ...data, pagination: { currentPage, totalPages } };
};

const server = createServer((request, response) => {
  if (!Number.isNaN(freeAt)) gaps.push(performance.now() - freeAt);
  requests += 1;
  onTheirWay += 1;
  most = Math.max(most, onTheirWay);
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = question.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
    setTimeout(() => {
      onTheirWay -= 1;
      freeAt = performance.now();
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ code: 'OK', data: dataOf(request.url ?? '', body), message: 'OK' }));
    }, settings.delayMs);
  });
});

serveCommands(
  {
    start: (raw) => {
      settings = slow.parse(raw);
      return new Promise((resolve) =>
        server.listen(0, '127.0.0.1', () => {
          const address: AddressInfo | string | null = server.address();
          resolve({ port: typeof address === 'object' && address ? address.port : 0 });
        }),
      );
    },
    /** What was seen since the last time; a gap (ms) is between an answer and the next request. */
    seen: () => {
      const told = { requests, most, gaps };
      [requests, most, freeAt, gaps] = [0, 0, Number.NaN, []];
      return told;
    },
  },
  async () => {
    server.close();
    server.closeAllConnections();
  },
);
