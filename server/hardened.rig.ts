import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { problem, ProblemError } from '../contract/problem';
import { createGateway } from './gateway';
import { SECURITY_HEADERS } from './http/security';
import { openImportDoor } from './imports/importDoor';
import { localMembers } from './notifications/localMembers';
import { createNotify } from './notifications/notify';
import { seed } from './ingest/seed';
import { seedAlarmRules } from './ingest/seedAlarmRules';
import { seedTasks } from './ingest/seedTasks';
import { dataFolder } from './sources/dataFolder';
import { openSpareEmbedded } from './store/spareEmbedded.rig';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}
interface Asking {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
}
/** Forecasts are fitted on a thread of their own, which is not what is attacked here. */
const fitModels = (): never => {
  throw new ProblemError('not-found', 'Không dự báo ở đây.');
};
export const KEY = { system: 'ecabinet', id: 'k1', secret: Buffer.alloc(32, 1) };
const MOST_BYTES = 256 * 1024;

/** A gateway with all its doors on a free port, over the seeded province: for tests that attack it. */
export const openHardened = async (options: Partial<Parameters<typeof createGateway>[0]> = {}) => {
  const dir = await mkdtemp(join(tmpdir(), 'ioc-hard-'));
  await mkdir(join(dir, 'web', 'assets'), { recursive: true });
  await writeFile(join(dir, 'secret.txt'), 'bí mật');
  await writeFile(join(dir, 'web', 'index.html'), '<title>trang</title>');
  await writeFile(join(dir, 'web', 'assets', 'a.js'), `export const a = '${'a'.repeat(4_000)}';`);
  const now = () => new Date();
  const store = await openSpareEmbedded(now);
  await seed(store, 'data');
  await seedTasks(store, dataFolder('data'));
  await seedAlarmRules(store, dataFolder('data'), { simulated: true });
  const uploads = join(dir, 'uploads');
  const imports = await openImportDoor({ store, dir: uploads, now, maxBytes: MOST_BYTES, times: { silentMs: 20_000, wholeMs: 60_000 } });
  const gateway = await createGateway({
    context: { store, now, stationName: String, provenanceOf: () => 'imported', notify: createNotify(localMembers), fitModels },
    webDir: join(dir, 'web'),
    host: '127.0.0.1',
    port: 0,
    imports,
    paperlessKeys: [KEY],
    ...options,
  });
  const { port } = gateway;

  /** The path goes out as it is written; nothing is normalised, unpacked or followed. */
  const ask = (path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }),
        );
        response.on('error', reject);
      });
      asked.on('error', reject);
      asked.end(body);
    });
  /** These very bytes on a connection of their own; what came until it was closed, by `hangUp` where the other side does not. */
  const raw = (text: string | Uint8Array, hangUp: (got: string) => boolean = () => false): Promise<string> =>
    new Promise((resolve, reject) => {
      let got = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (chunk) => {
        got += chunk.toString('latin1');
        if (hangUp(got)) socket.destroy();
      });
      socket.on('close', () => resolve(got)).on('error', (error) => (got === '' ? reject(error) : resolve(got)));
    });
  const command = (id: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(`/api/commands/${id}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

  return {
    ask,
    raw,
    command,
    store,
    port,
    uploads,
    idle: () => imports.queue.idle(),
    close: async (): Promise<void> => {
      await gateway.close();
      await imports.stop();
      await store.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
};
export type Hardened = Awaited<ReturnType<typeof openHardened>>;

/** What every answer carries, beside how long it may be kept, which some say for themselves. */
const { 'cache-control': _kept, ...ALWAYS } = SECURITY_HEADERS;

export const expectHeaders = ({ headers, status }: Answer, of: string, more: Record<string, string> = {}): void => {
  expect({ of, status, ...headers }).toMatchObject({ of, status, ...ALWAYS, ...more });
  expect([of, headers['cache-control'], headers['x-powered-by'], headers['server']]).toEqual([
    of,
    expect.stringMatching(/^(private, no-cache|no-cache|no-store|public, max-age=31536000, immutable)$/),
    undefined,
    undefined,
  ]);
};

/** Traces of what is inside: a stack, a path of this machine, the words of a database or of a library. */
const LEAK =
  /\n\s+at |node_modules|\/work\/|\/tmp\/|\.ts:\d|file:\/\/|select .+ from |insert into |syntax error|pglite|kysely|zod|SQLSTATE|ENOENT|TypeError|undefined is not/i;

/** A refusal is a problem of ours in every part, and tells nothing of what is inside. */
export const expectProblem = (answer: Answer, of: string): void => {
  expect([of, answer.headers['content-type']]).toEqual([of, 'application/problem+json; charset=utf-8']);
  const told = problem.parse(JSON.parse(answer.text));
  expect([of, told.type]).toEqual([of, expect.stringMatching(/^urn:ioc:problem:[a-z-]+$/)]);
  expect([of, answer.text.match(LEAK)?.[0]]).toEqual([of, undefined]);
};
