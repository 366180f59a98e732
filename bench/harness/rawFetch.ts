import { request } from 'node:http';

export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  /** As they travelled: still compressed. */
  bytes: Buffer;
}

export const rawFetch = (port: number, path: string, headers: Record<string, string>): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const own = Object.entries(response.headers).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value] as const] : [],
        );
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(own), bytes: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
