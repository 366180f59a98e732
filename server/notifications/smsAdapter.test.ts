import { afterEach, describe, expect, it } from 'vitest';
import { startHttp } from './http.rig';
import { createSmsAdapter, fillTemplate } from './smsAdapter';

const NOW = new Date('2026-11-20T02:00:00Z');
const message = {
  key: '6f1d2c3b-0000-4000-8000-000000000001',
  to: '0912345678',
  target: null,
  title: 'Có nhiệm vụ quá hạn',
  text: 'IOC Sơn La: "Có nhiệm vụ quá hạn". Mở hệ thống để xem: https://ioc.example.vn/thong-bao',
  link: 'https://ioc.example.vn/thong-bao',
  severity: 'warning',
} as const;
const open: { close: () => Promise<void> }[] = [];
const start = async (answer: Parameters<typeof startHttp>[0]) => {
  const server = await startHttp(answer);
  open.push(server);
  return server;
};
const send = (url: string, more: object = {}, signal = AbortSignal.timeout(10_000)) =>
  createSmsAdapter(
    { url, template: { nguoiNhan: '{{to}}', noiDung: '{{text}}', maTin: ['{{key}}', 1] }, token: 'mã-bí-mật', header: 'x-token', ...more },
    () => NOW,
  ).send(message, signal);

describe('SMS by the HTTP interface of a gateway', () => {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });

  it('[NT11] is sent in the form of the template, with the token and the same key on every try', async () => {
    const { url, requests } = await start((response) => response.writeHead(202).end('{}'));
    expect(await send(url, { token: 'abc' })).toEqual({ kind: 'sent' });
    expect(await send(url, { token: 'abc', header: 'authorization' })).toEqual({ kind: 'sent' });
    expect(JSON.parse(requests[0]?.body.toString('utf8') ?? '')).toEqual({
      nguoiNhan: message.to,
      noiDung: message.text,
      maTin: [message.key, 1],
    });
    expect(requests.map(({ headers }) => headers['idempotency-key'])).toEqual([message.key, message.key]);
    expect([requests[0]?.headers['x-token'], requests[1]?.headers['authorization']]).toEqual(['abc', 'Bearer abc']);
  });

  it('[NT11] waits as long as a gateway that is too busy asks for, in seconds or by a date', async () => {
    const { url } = await start((response, n) =>
      response.writeHead(429, { 'retry-after': n === 1 ? '120' : new Date(NOW.getTime() + 60_000).toUTCString() }).end(),
    );
    expect(await send(url, { token: null })).toEqual({ kind: 'retry', fault: 'limited', code: '429', afterMs: 120_000 });
    expect(await send(url, { token: null })).toEqual({ kind: 'retry', fault: 'limited', code: '429', afterMs: 60_000 });
  });

  it('[NT11] is tried again where the gateway fails, is slow, hangs up or is not there', async () => {
    const failing = await start((response) => response.writeHead(503).end());
    expect(await send(failing.url, { token: null })).toEqual({ kind: 'retry', fault: 'server', code: '503' });
    const slow = await start(() => undefined);
    expect(await send(slow.url, { token: null }, AbortSignal.timeout(200))).toEqual({ kind: 'retry', fault: 'timeout', code: null });
    const cut = await start((response) => response.socket?.destroy());
    expect(await send(cut.url, { token: null })).toEqual({ kind: 'retry', fault: 'cut', code: null });
    await cut.close();
    expect(await send(cut.url, { token: null })).toEqual({ kind: 'retry', fault: 'unreachable', code: null });
  });

  it('[NT11] is given up where the gateway refuses it, and follows no redirect', async () => {
    const refusing = await start((response) => response.writeHead(422).end());
    expect(await send(refusing.url, { token: null })).toEqual({ kind: 'refused', fault: 'refused', code: '422' });
    const elsewhere = await start((response) => response.writeHead(200).end());
    const redirecting = await start((response) => response.writeHead(302, { location: elsewhere.url }).end());
    expect(await send(redirecting.url, { token: null })).toMatchObject({ kind: 'refused' });
    expect(elsewhere.requests).toEqual([]);
  });

  it('[NT11] what is filled into the template never ends a text of it', () => {
    const filled = fillTemplate({ a: 'x{{text}}y', b: 2 }, { to: '', text: '","b":"{{to}}', key: '' });
    expect(JSON.parse(JSON.stringify(filled))).toEqual({ a: 'x","b":"{{to}}y', b: 2 });
  });
});
