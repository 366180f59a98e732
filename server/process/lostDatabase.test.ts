import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runGateway, type GatewayProcess } from './gatewayProcess.rig';

/** Ends the thread of the database at a signal, as a lack of memory would. */
const SABOTAGE = `data:text/javascript,${encodeURIComponent(`
  import { Worker, isMainThread } from 'node:worker_threads';
  let database;
  const post = Worker.prototype.postMessage;
  if (isMainThread) {
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message?.ask) database = this;
      return post.call(this, message, ...rest);
    };
    process.on('SIGUSR2', () => database.terminate());
  }`)}`;

let dir = '';
let gateway: GatewayProcess | null = null;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'ioc-lost-'))));
afterEach(async () => {
  gateway?.child.kill('SIGKILL');
  await gateway?.ended;
  await rm(dir, { recursive: true, force: true });
});

it('ends with code 1, and says why and what to do, when the thread of its database has died', { timeout: 240_000 }, async () => {
  gateway = runGateway({ DATA_DIR: dir, NODE_OPTIONS: `--import=${SABOTAGE}` });
  await gateway.ready();
  gateway.child.kill('SIGUSR2');
  expect(await gateway.ended).toBe(1);
  expect(gateway.printed()).toMatch(/Cơ sở dữ liệu nhúng đã dừng ngoài dự kiến.*khởi động lại máy chủ/);
});

it('finds a port that is taken before it opens or makes anything', { timeout: 60_000 }, async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  gateway = runGateway({ DATA_DIR: dir, PORT: String(port) });
  expect(await gateway.ended).toBe(1);
  server.close();
  expect(gateway.printed()).toMatch(new RegExp(`Cổng ${port} đang được dùng`));
  expect(await readdir(dir)).toEqual([]);
});
