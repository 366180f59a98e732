import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const READY = /IOC sẵn sàng: (http:\/\/\S+)/;
const START_LIMIT_MS = 120_000;

export interface GatewayProcess {
  child: ChildProcess;
  /** All that it printed so far, both streams. */
  printed: () => string;
  /** The address once it is ready. @throws Error with what was printed when it ends or takes too long. */
  ready: () => Promise<string>;
  /** The exit code; a number above 128 where a signal ended it. */
  ended: Promise<number>;
  /** Sends the signal and waits for the end; answers the exit code and how long it took. */
  kill: (signal: NodeJS.Signals) => Promise<{ code: number; ms: number }>;
}

/** The real program as its own process, as `npm start` runs it: what a test kills is what a machine would lose. */
export const runGateway = (env: Record<string, string>): GatewayProcess => {
  const { DATABASE_URL: _url, STATION_INBOX: _inbox, WEB_DIR: _web, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...inherited, PORT: '0', HOST: '127.0.0.1', SIMULATE: '0', SEED_SIMULATED: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = once(child, 'close').then(([code]: unknown[]) => (typeof code === 'number' ? code : 137));

  const ready = async (): Promise<string> => {
    const limit = Date.now() + START_LIMIT_MS;
    for (;;) {
      const address = READY.exec(text)?.[1];
      if (address) return address;
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > limit) throw new Error(`gateway is not ready:\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const kill = async (signal: NodeJS.Signals) => {
    const began = performance.now();
    child.kill(signal);
    return { code: await ended, ms: performance.now() - began };
  };
  return { child, printed: () => text, ready, ended, kill };
};
