/** A throw-away Redis on a free port of 127.0.0.1, for the tests of several gateways. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptInstall, findProgram, freePort } from './steps.mjs';

const findServer = () => findProgram(['redis-server', 'valkey-server'], ['/usr/bin', '/usr/local/bin']);

/** Whether a Redis of ours answers there: `PING` over its own protocol. */
const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write('PING\r\n'));
    socket.on('data', (data) => (socket.destroy(), resolve(data.toString().startsWith('+PONG'))));
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @returns `{url, stop}` of a running server that keeps nothing on the disk, or null when Redis is neither there nor may be installed.
 * @throws Error with Redis's own words when it is there and does not start.
 */
export const startRedis = async () => {
  let program = findServer();
  if (!program && (await aptInstall('redis-server'))) program = findServer();
  if (!program) return null;

  const home = mkdtempSync(join(tmpdir(), 'ioc-redis-'));
  const port = await freePort();
  const settings = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no', '--dir', home];
  // A group of its own: Ctrl-C must reach us first.
  const server = spawn(program, settings, { cwd: home, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let words = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (words = `${words}${chunk}`.slice(-4_000)));
  let isGone = false;
  const ended = new Promise((resolve) => server.on('close', resolve).on('error', resolve)).then(() => (isGone = true));
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    server.kill('SIGTERM');
    await Promise.race([ended, pause(3000)]);
    if (!isGone) server.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };

  for (let attempt = 0; attempt < 100 && !isGone; attempt += 1) {
    if (await answers(port)) return { url: `redis://127.0.0.1:${port}`, stop };
    await pause(100);
  }
  await stop();
  throw new Error(`${program} không trả lời${words ? `:\n${words.trim()}` : '.'}`);
};
