import { spawn } from 'node:child_process';
import { atEnd } from './atEnd';
import { scratch } from './scratch';

const READY = /IOC sẵn sàng: (http:\/\/\S+)/;
const LIMIT_MS = 180_000;

/** The whole program as it is installed, simulator and all unless `settings` say otherwise, over a new folder of data. @throws Error when it is not ready in three minutes. */
export const runGateway = (
  webDir: string,
  settings: Record<string, string> = {},
): Promise<{ origin: string; inbox: string; stop: () => Promise<void>; kill: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const dataDir = scratch();
    const { DATABASE_URL: _other, REDIS_URL: _bus, ...inherited } = process.env;
    const inbox = `${dataDir}/inbox`;
    const env = { ...inherited, ...settings, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, STATION_INBOX: inbox, WEB_DIR: webDir };
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<void>((done) => child.on('close', () => done()));
    const stop = atEnd(async () => {
      child.kill('SIGTERM');
      const limit = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(limit);
    });
    /** As a machine that loses its power. */
    const kill = async () => {
      child.kill('SIGKILL');
      await ended;
    };
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const origin = READY.exec(printed)?.[1];
      if (origin === undefined) return;
      clearTimeout(limit);
      resolve({ origin, inbox, stop, kill });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('close', () => reject(new Error(`gateway ended:\n${printed}`)));
  });
