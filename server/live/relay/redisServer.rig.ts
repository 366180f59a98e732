import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';

/** Tests with a Redis are skipped without it. */
export const REDIS_URL = process.env['TEST_REDIS_URL'] ?? '';

interface ServerOptions {
  password?: string;
  /** It speaks TLS alone, with this certificate. */
  tls?: { keyFile: string; certFile: string };
}

const freePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
};

/** What the test itself asks of it, whoever signed its certificate. */
const asTest = async <T>(url: string, ask: (client: Redis) => Promise<T>): Promise<T | null> => {
  const trusting = url.startsWith('rediss:') ? { tls: { rejectUnauthorized: false } } : {};
  const client = new Redis(url, { lazyConnect: true, retryStrategy: null, ...trusting });
  client.on('error', () => undefined);
  const answer = await client
    .connect()
    .then(() => ask(client))
    .catch(() => null);
  client.disconnect();
  return answer;
};

/** A Redis of the test's own, that keeps nothing on the disk and can be ended, held still and started again at the same address. */
export const redisServer = async ({ password, tls }: ServerOptions = {}) => {
  const port = String(await freePort());
  const url = `${tls ? 'rediss' : 'redis'}://${password === undefined ? '' : `:${password}@`}127.0.0.1:${port}`;
  const ports = tls
    ? ['--port', '0', '--tls-port', port, '--tls-cert-file', tls.certFile, '--tls-key-file', tls.keyFile, '--tls-auth-clients', 'no']
    : ['--port', port];
  let child: ChildProcess | null = null;
  let refused = 0;

  const start = async (): Promise<void> => {
    const settings = [...ports, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--loglevel', 'verbose'];
    const secret = password === undefined ? [] : ['--requirepass', password];
    const started = spawn('redis-server', [...settings, ...secret], { stdio: ['ignore', 'pipe', 'ignore'] });
    const count = (text: string): void => void (refused += text.split('Error accepting a client').length - 1);
    started.stdout.setEncoding('utf8').on('data', count);
    child = started;
    while ((await asTest(url, (client) => client.ping())) !== 'PONG')
      if (started.exitCode !== null) throw new Error(`redis-server ended with ${started.exitCode}`);
  };
  const stop = async (): Promise<void> => {
    if (!child) return;
    const ended = once(child, 'close');
    child.kill('SIGCONT');
    child.kill('SIGKILL');
    await ended;
    child = null;
  };
  await start();
  return {
    url,
    start,
    stop,
    /** It takes connections and answers nothing. */
    freeze: (): void => void child?.kill('SIGSTOP'),
    thaw: (): void => void child?.kill('SIGCONT'),
    /** How many connections came to nothing, as those of who do not trust its certificate. */
    refused: () => refused,
  };
};
