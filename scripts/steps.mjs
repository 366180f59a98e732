/** Shared words of the two commands: run a step, find a program, say what is happening. Plain JavaScript on Node alone. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const isWindows = process.platform === 'win32';

/** Runs a program to its end; resolves to its exit code and, with `capture`, to what it printed. */
export const run = (command, args, { env = {}, capture = false, cwd = ROOT } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

/** A program that npm installed in this project. */
export const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these names that PATH (or `extraFolders`) holds, or null. */
export const findProgram = (names, extraFolders = []) => {
  const folders = [...extraFolders, ...(process.env.PATH ?? '').split(delimiter)].filter(Boolean);
  for (const name of names)
    for (const folder of folders) {
      const path = join(folder, isWindows ? `${name}.exe` : name);
      if (isExecutable(path)) return path;
    }
  return null;
};

export const isRoot = () => process.getuid?.() === 0;

/** Installs Debian packages when we may; resolves to whether that worked. */
export const aptInstall = async (...packages) => {
  if (!isRoot() || !findProgram(['apt-get'])) return false;
  console.log(`Cài gói hệ thống: ${packages.join(', ')}…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  return (await run('apt-get', ['install', '-y', '-qq', ...packages], { env })).code === 0;
};

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export const banner = (text) => {
  const line = '='.repeat(Math.min(100, Math.max(...text.split('\n').map((part) => part.length)) + 4));
  console.log(`\n${line}\n${text.replace(/^/gm, '  ')}\n${line}\n`);
};
