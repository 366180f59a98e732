/** A throw-away PostgreSQL cluster on a free port of 127.0.0.1, for the tests that run on every backend. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { aptInstall, findProgram, freePort, isRoot, run } from './steps.mjs';

const DEBIAN = '/usr/lib/postgresql';

const findBinaries = () => {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .toSorted((a, b) => Number(b) - Number(a))
        .map((version) => join(DEBIAN, version, 'bin'))
    : [];
  const initdb = findProgram(['initdb'], debian);
  const folder = initdb && dirname(realpathSync(initdb));
  return folder && findProgram(['postgres'], [folder]) ? folder : null;
};

/** initdb and postgres refuse to run as root: as root they run as the system's `postgres`. */
const asServerUser = (command, args) => (isRoot() ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]);

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.on('connect', () => (socket.destroy(), resolve(true)));
    socket.on('error', () => resolve(false));
  });

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @returns `{url, stop}` of a running cluster, or null when PostgreSQL is neither there nor may be installed.
 * @throws Error with PostgreSQL's own words when it is there and does not start.
 */
export const startPostgres = async () => {
  let folder = findBinaries();
  if (!folder && (await aptInstall('postgresql'))) folder = findBinaries();
  if (!folder) return null;

  const home = mkdtempSync(join(tmpdir(), 'ioc-pg-'));
  const removeHome = () => rmSync(home, { recursive: true, force: true });
  if (isRoot() && (await run('chown', ['postgres', home], { capture: true })).code !== 0) {
    removeHome();
    throw new Error('không có người dùng hệ thống "postgres" để chạy máy chủ (không chạy được bằng root)');
  }
  const data = join(home, 'data');
  const [initdb, initArgs] = asServerUser(join(folder, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ]);
  const created = await run(initdb, initArgs, { capture: true, cwd: home });
  if (created.code !== 0) {
    removeHome();
    throw new Error(`initdb trong ${folder} báo lỗi:\n${created.output.trim()}`);
  }

  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'log_min_messages=fatal',
  ];
  const [postgres, args] = asServerUser(join(folder, 'postgres'), [
    '-D',
    data,
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  // A group of its own: Ctrl-C must reach us first, and runuser's child must go with it.
  const server = spawn(postgres, args, { cwd: home, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let words = '';
  server.stderr.on('data', (chunk) => (words = `${words}${chunk}`.slice(-4_000)));
  let isGone = false;
  const ended = new Promise((resolve) => server.on('close', resolve).on('error', resolve)).then(() => (isGone = true));
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    const [ctl, ctlArgs] = asServerUser(join(folder, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop']);
    await run(ctl, ctlArgs, { capture: true, cwd: home });
    await Promise.race([ended, pause(5000)]);
    removeHome();
  };

  for (let attempt = 0; attempt < 300 && !isGone; attempt += 1) {
    if (await answers(port)) return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop };
    await pause(100);
  }
  await stop();
  throw new Error(`${join(folder, 'postgres')} không trả lời${words ? `:\n${words.trim()}` : '.'}`);
};
