import { spawn } from 'node:child_process';

const LIMIT_MS = 60_000;

/** Starts a Node program with tsx and answers how long (ms) it took to print `line`; the program is ended before that. */
export const timeToLine = (args: readonly string[], env: Record<string, string>, line: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    // The embedded database, whatever the shell was set to.
    const { DATABASE_URL: _other, ...inherited } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
      env: { ...inherited, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    let ready = Number.NaN;
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    const read = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (!Number.isNaN(ready) || !printed.includes(line)) return;
      ready = performance.now() - start;
      child.kill('SIGTERM');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(limit);
      if (Number.isNaN(ready)) reject(new Error(`ended without "${line}":\n${printed}`));
      else resolve(ready);
    });
  });
