import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from './once';

const READY = 'IOC sẵn sàng:';
const START_LIMIT_MS = 170_000;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

/** The real gateway as its own process, on a free port, with a store of its own and no simulator of stations. */
export interface RunningGateway {
  origin: string;
  inbox: string;
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** Stops it and removes its data. */
  dispose: () => Promise<void>;
}

const untilReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let printed = '';
    const limit = setTimeout(() => reject(new Error(`gateway not ready in time:\n${printed}`)), START_LIMIT_MS);
    const read = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (!printed.includes(READY)) return;
      clearTimeout(limit);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`gateway exited with ${code}:\n${printed}`));
    });
  });

interface Seeds {
  seedSimulated: boolean;
}

const createIn = async (home: string, { seedSimulated }: Seeds, more: Record<string, string> = {}): Promise<RunningGateway> => {
  const inbox = join(home, 'inbox');
  mkdirSync(inbox, { recursive: true });
  const port = await freePort();
  let child: ChildProcess | null = null;

  const start = async () => {
    const { DATABASE_URL: _database, WEB_DIR: _web, E2E_WEB_DIR, E2E_GATEWAY, ...inherited } = process.env;
    // A build that stands elsewhere can be put to the test without touching the one that is served.
    const web = E2E_WEB_DIR === undefined ? {} : { WEB_DIR: E2E_WEB_DIR };
    const seed = { SIMULATE: '0', SEED_SIMULATED: seedSimulated ? '1' : '0' };
    const env = { ...inherited, ...web, ...seed, ...more, PORT: `${port}`, HOST: '127.0.0.1', DATA_DIR: home, STATION_INBOX: inbox };
    const program = E2E_GATEWAY === undefined ? ['--import', 'tsx', 'server/main.ts'] : [E2E_GATEWAY];
    child = spawn(process.execPath, program, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    await untilReady(child);
  };
  const stop = async () => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    const limit = setTimeout(() => running.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(limit);
  };
  const dispose = async () => {
    await stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { origin: `http://127.0.0.1:${port}`, inbox, start, stop, dispose };
};

/** Data as the first start of a gateway leaves them: seeded once in a run and copied from then on. */
const seededData = (shared: string, seeds: Seeds): Promise<string> =>
  once(shared, seeds.seedSimulated ? 'seeded-simulated' : 'seeded', async (draft) => {
    const gateway = await createIn(draft, seeds);
    try {
      await gateway.start();
    } finally {
      await gateway.stop();
    }
  });

/** `seedSimulated`: with the simulated indicators beside the published ones; `env`: other settings. */
export const createGatewayProcess = async ({
  seedSimulated = false,
  env = {},
}: { seedSimulated?: boolean; env?: Record<string, string> } = {}): Promise<RunningGateway> => {
  const seeds = { seedSimulated };
  const shared = process.env['E2E_SHARED'];
  const home = mkdtempSync(join(tmpdir(), 'ioc-e2e-'));
  if (shared !== undefined) cpSync(await seededData(shared, seeds), home, { recursive: true });
  return createIn(home, seeds, env);
};
