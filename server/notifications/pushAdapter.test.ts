import { createECDH, randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import webPush from 'web-push';
import { startHttp } from './http.rig';
import { createPushAdapter } from './pushAdapter';

const NOW = new Date();
const open: { close: () => Promise<void> }[] = [];
const browser = () => {
  const ecdh = createECDH('prime256v1');
  return { p256dh: ecdh.generateKeys().toString('base64url'), auth: randomBytes(16).toString('base64url') };
};
const message = {
  key: '6f1d2c3b-0000-4000-8000-000000000001',
  to: 'browser:1',
  title: 'Thông báo thử',
  text: 'x',
  link: 'https://ioc.example.vn/thong-bao',
};

describe('web push', () => {
  const keys = webPush.generateVAPIDKeys();
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });

  const send = async (status: number, headers: Record<string, string> = {}) => {
    const server = await startHttp((response) => response.writeHead(status, headers).end());
    open.push(server);
    const outcome = await createPushAdapter(keys, 'mailto:ioc@example.vn', () => NOW).send(
      { ...message, target: { endpoint: server.url, ...browser() }, severity: 'critical' },
      AbortSignal.timeout(10_000),
    );
    return { outcome, request: server.requests[0] };
  };

  it('[NT12] goes encrypted and signed with the keys of the house, at most once under its topic', async () => {
    const { outcome, request } = await send(201);
    expect(outcome).toEqual({ kind: 'sent' });
    expect(request?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', topic: message.key.replaceAll('-', '') });
    expect(request?.headers.authorization).toMatch(new RegExp(`^vapid t=[\\w.-]+, k=${keys.publicKey}$`));
    expect(request?.body.toString('utf8')).not.toMatch(/Thông báo|example\.vn/);
  });

  it('[NT12] to a browser that has signed off says that it is gone; a service that is busy is asked again', async () => {
    for (const status of [404, 410]) expect((await send(status)).outcome).toEqual({ kind: 'gone', fault: 'gone', code: String(status) });
    expect((await send(429, { 'retry-after': '30' })).outcome).toEqual({ kind: 'retry', fault: 'limited', code: '429', afterMs: 30_000 });
    expect((await send(500)).outcome).toMatchObject({ kind: 'retry', fault: 'server' });
  });
});
