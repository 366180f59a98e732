import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openHardened, type Hardened } from './hardened.rig';

/** Short enough to be waited for; nothing here measures how long it takes, only that it ends. */
const SLOW = { headMs: 400, bodyMs: 400, idleMs: 1_500, keepAliveMs: 500, everyMs: 100, connectionsPerAddress: 8 };

let hard: Hardened;
beforeAll(async () => {
  hard = await openHardened({ limits: { slow: SLOW } });
});
afterAll(() => hard.close());

const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});
/** A client that sends this, then a piece every now and then for ever; what it got until it was cut off. */
const drip = (begin: string, piece: string): Promise<string> =>
  new Promise((resolve) => {
    let got = '';
    const socket = connect(hard.port, '127.0.0.1', () => socket.write(begin));
    open.push(socket);
    const dripping = setInterval(() => socket.write(piece), 50);
    socket.on('data', (chunk) => (got += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(dripping);
      resolve(got);
    });
  });

const HOST = 'Host: 127.0.0.1\r\n';

describe('a client that is slow', () => {
  it('[SC4] and never ends its head is answered 408 and cut off', async () => {
    const got = await drip(`GET /api/health HTTP/1.1\r\n${HOST}`, 'X: y\r\n');
    expect(got).toMatch(/^HTTP\/1\.1 408 /);
    expect(got).toContain('application/problem+json');
    expect(got).toContain('x-content-type-options: nosniff');
  });

  it('[SC4] and never ends the body of a command is answered 408 and cut off', async () => {
    const head = `POST /api/commands/intake.retry HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nContent-Length: 500000\r\n\r\n`;
    const got = await drip(head, ' ');
    expect(got).toMatch(/^HTTP\/1\.1 408 /);
    expect(got).toContain('urn:ioc:problem:too-slow');
  });

  it('[SC4] and never reads its answer is cut off', async () => {
    const socket = connect(hard.port, '127.0.0.1');
    open.push(socket);
    socket.pause();
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()).on('error', () => undefined));
    const asked = `GET /api/feeds/indicators?set=cds-2025 HTTP/1.1\r\n${HOST}\r\n`;
    // More than all the buffers between the two hold: from then on nothing moves, and nothing more is read of what is asked.
    const { text } = await hard.ask('/api/feeds/indicators?set=cds-2025');
    socket.write(asked.repeat(Math.ceil(40_000_000 / text.length)));
    // Who reads nothing is told of the end by a write that fails.
    const poking = setInterval(() => socket.write(asked), 200);
    await closed.finally(() => clearInterval(poking));
  });

  it('[SC4] and asks nothing more has its connection closed', async () => {
    const got = await hard.raw(`GET /api/health HTTP/1.1\r\n${HOST}\r\n`);
    expect(got).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('[SC4] takes no more connections of one address than are left to it, and others are served once some are gone', async () => {
    const dial = () =>
      new Promise<Socket>((resolve) => {
        const socket = connect(hard.port, '127.0.0.1', () => resolve(socket));
        socket.on('error', () => undefined);
        open.push(socket);
      });
    const held: Socket[] = [];
    for (let n = 0; n < SLOW.connectionsPerAddress; n += 1) held.push(await dial());
    const over = await dial();
    await new Promise((resolve) => over.on('close', resolve));
    for (const socket of held) socket.destroy();
    await expect.poll(async () => (await hard.ask('/api/health').catch(() => null))?.status).toBe(200);
  });
});
