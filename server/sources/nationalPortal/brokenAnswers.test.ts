import { afterEach, describe, expect, it } from 'vitest';
import { startStandIn, virtualTime, type StandIn, type Trouble } from './portal.rig';
import { createAsker } from './askPortal';

const PATH = '/api/v1/reporting/evaluation/transparency';
let standIn: StandIn | null = null;
afterEach(async () => {
  await standIn?.close();
  standIn = null;
});

describe('answers of the national portal that are none', () => {
  const failing: [string, Trouble, string, string | null, number][] = [
    ['too slow', () => true, 'timeout', null, 4],
    [
      'cut in the middle of the body',
      (_request, response) => {
        response.writeHead(201, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"code":"OK","data":{"overview"');
        setTimeout(() => response.destroy(), 5);
        return true;
      },
      'cut',
      null,
      4,
    ],
    [
      'HTML instead of JSON',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Request Rejected</html>');
        return true;
      },
      'not-json',
      'HTML',
      1,
    ],
    [
      'half a JSON',
      (_request, response) => {
        response.writeHead(201).end('{"code":"OK","data":');
        return true;
      },
      'not-json',
      null,
      1,
    ],
    [
      'JSON without an envelope',
      (_request, response) => {
        response.writeHead(201).end('[1,2]');
        return true;
      },
      'not-json',
      'không có code, data',
      1,
    ],
    [
      '201 with an error in the body',
      (_request, response) => {
        response.writeHead(201).end(JSON.stringify({ code: 'ERR_500', data: null, message: 'Hệ thống\n\u0007 bận' }));
        return true;
      },
      'said-no',
      'ERR_500: Hệ thống bận',
      1,
    ],
    [
      'a body without end',
      (_request, response) => {
        response.writeHead(201, { 'content-type': 'application/json' });
        const more = (): void => {
          if (!response.destroyed) response.write('x'.repeat(64 * 1024), () => setImmediate(more));
        };
        more();
        return true;
      },
      'too-long',
      null,
      1,
    ],
    [
      'a status that refuses',
      (_request, response) => {
        response.writeHead(422).end('{}');
        return true;
      },
      'refused',
      '422',
      1,
    ],
  ];
  it.each(failing)('[DV7] %s: the question fails with its reason', async (_name, trouble, fault, detail, requests) => {
    const portal = await startStandIn(trouble);
    standIn = portal;
    const config = { origin: portal.origin, credential: null, hour: 5, maxRequests: 100, maxMs: 3_600_000 };
    const asker = createAsker({
      config,
      time: virtualTime('2026-11-22T00:00:00Z'),
      signal: new AbortController().signal,
      mostBytes: 256 * 1024,
      timeoutMs: fault === 'timeout' ? 300 : 10_000,
    });
    expect(await asker.ask(PATH, {})).toEqual({ kind: 'failed', fault, detail });
    expect(asker.requests()).toBe(requests);
  });
});
