/** `npm run dev`: the gateway restarts and the front end reloads as files are saved. */
import { spawn } from 'node:child_process';
import { checkNode, installPackages } from './setup.mjs';
import { ROOT, bin } from './steps.mjs';

checkNode();
await installPackages('1/2');
console.log('2/2 Chạy chế độ phát triển (máy chủ và Vite)…');
const children = [
  spawn(bin('tsx'), ['watch', '--clear-screen=false', 'server/main.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
    // The pages come from Vite, which passes on what they ask.
    env: { PUBLIC_ORIGIN: 'http://localhost:5173,http://127.0.0.1:5173', ...process.env },
  }),
  spawn(bin('vite'), [], { cwd: ROOT, stdio: 'inherit' }),
];
let stopping = false;
// Once only: at a second signal tsx kills the gateway before it has closed its database.
const stop = () => {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    process.exitCode = 0;
    stop();
  });
for (const child of children)
  child.on('close', (code) => {
    stop();
    process.exitCode ??= code ?? 0;
  });
