import { percentile } from './statistics';
import { openConnection } from './rawConnection';

export interface Load {
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
}

export const requestBytes = (port: number, path: string, headers: Record<string, string>): Buffer =>
  Buffer.from(
    [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      '',
      '',
    ].join('\r\n'),
  );

/**
 * Asks the same thing again and again on `connections` kept-alive connections for `ms`, each the next time when it has its answer.
 * @throws Error when an answer has another status than `status`.
 */
export const load = async (port: number, request: Buffer, status: number, connections: number, ms: number): Promise<Load> => {
  const end = performance.now() + ms;
  const times: number[] = [];
  const worker = async () => {
    const connection = openConnection(port);
    try {
      for (let before = performance.now(); before < end; before = performance.now()) {
        const got = await connection.ask(request);
        if (got !== status) throw new Error(`expected ${status}, got ${got}`);
        times.push(performance.now() - before);
      }
    } finally {
      connection.close();
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - start) / 1000;
  return { perSecond: times.length / seconds, p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95) };
};
