import { createServer, type Server } from 'node:net';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { envelopeBody } from './envelopeBody.rig';
import { runGateway, type GatewayProcess } from './gatewayProcess.rig';

let dir = '';
let running: GatewayProcess[] = [];
let servers: Server[] = [];
let sockets: Socket[] = [];
const run = (env: Record<string, string> = {}): GatewayProcess => {
  const gateway = runGateway({ DATA_DIR: dir, ...env });
  running.push(gateway);
  return gateway;
};
/** Ends with code 1 and says something a person can act on: Vietnamese, no stack. */
const refusal = async (env: Record<string, string>): Promise<string> => {
  const gateway = run(env);
  expect([await gateway.ended, gateway.printed()]).toEqual([1, expect.any(String)]);
  expect(gateway.printed()).not.toMatch(/^\s+at |node:internal|\.ts:\d+/m);
  return gateway.printed();
};
const listen = async (server: Server): Promise<number> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return address && typeof address === 'object' ? address.port : 0;
};
const dropMany = async (count: number) => {
  await mkdir(join(dir, 'inbox'), { recursive: true });
  for (let i = 0; i < count; i += 1) {
    const stamp = `202603${String(1 + Math.floor(i / 1_440)).padStart(2, '0')}${String(Math.floor(i / 60) % 24).padStart(2, '0')}${String(i % 60).padStart(2, '0')}00`;
    await writeFile(join(dir, 'inbox', `SL_La_01_${stamp}.txt`), `pH\t7.${i}\t-\t${stamp}\t00`);
  }
};

beforeEach(async () => {
  [running, servers, sockets] = [[], [], []];
  dir = await mkdtemp(join(tmpdir(), 'ioc-process-'));
});
afterEach(async () => {
  for (const socket of sockets) socket.close();
  for (const { child, ended } of running) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const server of servers) server.close();
  await rm(dir, { recursive: true, force: true });
});

describe('closing', { timeout: 300_000 }, () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('closes cleanly at %s, with open sockets and a busy inbox', async (signal) => {
    await dropMany(1_500);
    const gateway = run();
    const address = await gateway.ready();
    for (let i = 0; i < 5; i += 1) sockets.push(io(address, { transports: ['websocket'] }));
    await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => socket.once('connect', resolve))));
    const { code, ms } = await gateway.kill(signal);
    expect([code, gateway.printed()]).toEqual([0, expect.stringContaining('Đang đóng')]);
    expect(ms).toBeLessThan(15_000);
    expect((await readdir(dir)).includes('ioc.lock')).toBe(false);
    const left = (await readdir(join(dir, 'inbox'))).length;
    expect(left).toBeGreaterThan(0);
    const again = run();
    const { files } = FEEDS.intake.body.parse(await envelopeBody(await again.ready(), 'intake'));
    expect(files).toBeGreaterThanOrEqual(1_500 - left);
  });

  it('takes one Ctrl-C that comes twice, through npm and the terminal, for one', async () => {
    await dropMany(800);
    const gateway = run();
    await gateway.ready();
    gateway.child.kill('SIGINT');
    gateway.child.kill('SIGINT');
    expect(await gateway.ended).toBe(0);
  });
});

describe('a start that cannot be', { timeout: 240_000 }, () => {
  it('names the port that is taken, and what to do', async () => {
    const port = await listen(createServer());
    expect(await refusal({ PORT: String(port) })).toMatch(new RegExp(`Cổng ${port} đang được dùng.*PORT khác`));
  });

  it('[ST5] names the directory that a living gateway holds, and leaves that gateway alone', async () => {
    const first = run();
    const address = await first.ready();
    expect(await refusal({})).toContain(`Thư mục dữ liệu ${dir} đang được một tiến trình khác sử dụng`);
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT phải là số nguyên'],
    [{ PORT: '70000' }, 'PORT phải là số nguyên'],
    [{ SIMULATE: 'no' }, 'SIMULATE phải là 0 hoặc 1'],
    [{ DATABASE_URL: 'mysql://u:secret@h/d' }, 'DATABASE_URL phải có dạng postgresql://'],
  ])('says what the setting %j must be, and never repeats its value', async (env, words) => {
    const printed = await refusal(env);
    expect(printed).toContain(words);
    expect(printed).not.toContain('secret');
  });

  it('says that PostgreSQL does not answer', async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    const printed = await refusal({ DATABASE_URL: `postgresql://ioc:secret@127.0.0.1:${port}/ioc` });
    expect(printed).toContain(`Không kết nối được PostgreSQL tại 127.0.0.1:${port}/ioc`);
    expect(printed).not.toContain('secret');
  });

  it('says that PostgreSQL refuses the password', async () => {
    const port = await listen(speakPostgres({ refuse: '28P01' }));
    expect(await refusal({ DATABASE_URL: `postgresql://ioc:secret@127.0.0.1:${port}/ioc` })).toMatch(
      /từ chối đăng nhập.*tên người dùng và mật khẩu/,
    );
  });

  it('says that PostgreSQL is too old', async () => {
    const port = await listen(speakPostgres({ version: ['140011', '14.11'] }));
    expect(await refusal({ DATABASE_URL: `postgresql://ioc@127.0.0.1:${port}/ioc` })).toMatch(/bản 14\.11; cần từ bản 15 trở lên/);
  });

  it.skipIf(process.getuid?.() === 0)('says that the data directory cannot be written to', async () => {
    await chmod(dir, 0o500);
    expect(await refusal({})).toContain('Không có quyền ghi');
    await chmod(dir, 0o700);
  });
});

const message = (type: string, ...parts: (string | Buffer)[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const short = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const long = (value: number): Buffer => Buffer.concat([short(value >> 16), short(value & 65_535)]);

/** As much of PostgreSQL's protocol as one knock at the door needs. */
const speakPostgres = ({ refuse, version }: { refuse?: string; version?: [string, string] }): Server =>
  createServer((socket) => {
    const ready = message('Z', 'I');
    socket.on('error', () => undefined);
    socket.once('data', () => {
      if (refuse) return void socket.end(message('E', `SFATAL\0C${refuse}\0Mpassword authentication failed\0\0`));
      socket.write(Buffer.concat([message('R', long(0)), ready]));
      socket.on('data', (data) => {
        if (data[0] === 0x58) return void socket.end();
        const field = (name: string) =>
          Buffer.concat([Buffer.from(`${name}\0`), long(0), short(0), long(25), short(65_535), long(-1), short(0)]);
        const cells = (version ?? []).flatMap((cell) => [long(cell.length), Buffer.from(cell)]);
        socket.write(
          Buffer.concat([
            message('T', short(2), field('server_version_num'), field('server_version')),
            message('D', short(2), ...cells),
            message('C', 'SELECT 1\0'),
            ready,
          ]),
        );
      });
    });
  });
