import * as z from 'zod/mini';
import { startChild, type Child } from './child';
import { rawFetch, type RawAnswer } from './rawFetch';

const port = z.object({ port: z.int() });
const OF_ONE_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']);

export const FEED_PATHS = { indicators: '/api/feeds/indicators?set=cds-2025', readings: '/api/feeds/readings' } as const;
/** What a browser on the same host offers, and a client that offers nothing. */
export const ENCODINGS = { plain: '', browser: 'gzip, deflate, br, zstd' } as const;
export const encodingHeaders = (encoding: string): Record<string, string> => (encoding ? { 'accept-encoding': encoding } : {});

/** The gateway with 100 datastreams, and a bare server that is given the gateway's own answers to give out. */
export const startFeedSides = async () => {
  const gateway = startChild('gateway');
  const bare = startChild('bareHttp');
  const gatewayPort = (await gateway.ask('start', { dataDir: null, webDir: null, keys: 100 }, port)).port;
  const barePort = (await bare.ask('start', null, port)).port;
  return {
    gateway,
    gatewayPort,
    barePort,
    copy: (path: string, encoding: string) => copyAnswer(bare, gatewayPort, path, encoding),
    stop: async () => void (await Promise.all([gateway.stop(), bare.stop()])),
  };
};

const copyAnswer = async (bare: Child, from: number, path: string, encoding: string): Promise<RawAnswer> => {
  const answer = await rawFetch(from, path, encodingHeaders(encoding));
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  const headers = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !OF_ONE_HOP.has(name)));
  await bare.ask('put', { path: `${path} ${encoding}`, headers, base64: answer.bytes.toString('base64') }, z.unknown());
  return answer;
};
