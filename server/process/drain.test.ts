import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { runGateway } from './gatewayProcess.rig';

const line = z.looseObject({ time: z.iso.datetime(), level: z.string(), message: z.string() });

it('[OP2] [OP4] told to end, it says at once that it takes no more, goes on serving for the grace, lets go, and ends with 0', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'ioc-drain-'));
  const gateway = runGateway({ DATA_DIR: dir, SHUTDOWN_GRACE_S: '5', LOG_FORMAT: 'json' });
  try {
    const origin = (await gateway.ready()).replace(/["}].*$/, '');
    const statusOf = async (path: string) => (await fetch(`${origin}${path}`)).status;
    expect(await statusOf('/api/ready')).toBe(200);
    const socket = io(origin, { transports: ['websocket'], reconnection: false });
    await new Promise<void>((resolve) => void socket.once('connect', resolve));
    const gone = new Promise<string>((resolve) => void socket.once('disconnect', resolve));

    gateway.child.kill('SIGTERM');
    await expect.poll(() => statusOf('/api/ready'), { interval: 20 }).toBe(503);
    const still = await fetch(`${origin}/api/feeds/intake`);
    expect([still.status, still.headers.get('connection'), socket.connected]).toEqual([200, 'close', true]);
    expect(await gone).toBe('io server disconnect');
    expect(await gateway.ended).toBe(0);
    const lines = gateway.printed().trim().split('\n');
    for (const text of lines) line.parse(JSON.parse(text));
    expect(lines.some((text) => text.includes('Đang đóng'))).toBe(true);
  } finally {
    gateway.child.kill('SIGKILL');
    await gateway.ended;
    await rm(dir, { recursive: true, force: true });
  }
}, 240_000);
