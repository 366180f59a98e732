import http from 'node:http';
import https from 'node:https';
import { NAME } from './nginx.rig';

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** The name of each header as it came, in lower case: one that came twice is there twice. */
  names: string[];
  bytes: Buffer;
}
const read = (response: http.IncomingMessage): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        names: response.rawHeaders.filter((_text, at) => at % 2 === 0).map((name) => name.toLowerCase()),
        bytes: Buffer.concat(chunks),
      }),
    );
    response.on('error', reject);
  });

/** Asks an nginx on this machine over TLS by the name that it is configured for; it reads what is answered before all was sent. */
export const askTls = (to: { port: number; ca: Buffer }, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const options = { ...to, host: '127.0.0.1', servername: NAME, path, method, agent: false };
    https
      .request({ ...options, headers: { host: `${NAME}:${to.port}`, ...headers } }, (response) => void read(response).then(resolve, reject))
      .on('error', reject)
      .end();
  });

/** Asks it over plain http by the name `host`. */
export const askPlain = (port: number, path: string, host: string) =>
  new Promise<Answer>((resolve, reject) => {
    http
      .request({ host: '127.0.0.1', port, path, headers: { host }, agent: false }, (response) => void read(response).then(resolve, reject))
      .on('error', reject)
      .end();
  });
