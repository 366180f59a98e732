/** `npm start`: from a fresh clone to a running centre with one command. */
import { spawn } from 'node:child_process';
import { buildWeb, checkNode, installPackages } from './setup.mjs';
import { ROOT } from './steps.mjs';

checkNode();
await installPackages('1/3');
if (!(await buildWeb('2/3'))) {
  console.error('Không dựng được giao diện; xem lỗi ở trên.');
  process.exit(1);
}
console.log('3/3 Khởi động máy chủ…');
const gateway = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => gateway.kill(signal));
gateway.on('error', (error) => {
  console.error(`Không khởi động được máy chủ: ${error.message}`);
  process.exit(1);
});
gateway.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
