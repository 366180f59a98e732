import { afterEach, describe, expect, it } from 'vitest';
import type { Outgoing } from './adapter';
import { createMailAdapter } from './mailAdapter';
import { startCuttingSmtp, startSmtp } from './smtp.rig';

const message: Outgoing = {
  key: '6f1d2c3b-0000-4000-8000-000000000001',
  to: 'truc.ban@example.vn',
  target: null,
  title: 'Có nguồn dữ liệu ngừng gửi số liệu',
  text: 'IOC Sơn La: Có nguồn dữ liệu ngừng gửi số liệu. Mở hệ thống để xem: https://ioc.example.vn/thong-bao#tb-17',
  link: 'https://ioc.example.vn/thong-bao#tb-17',
  severity: 'warning',
};
const config = { host: '127.0.0.1', secure: false, tls: 'off' as const, user: null, password: null, from: 'IOC Sơn La <ioc@example.vn>' };
const open: { close: () => Promise<void> }[] = [];
const opened = async <T extends { close: () => Promise<void> }>(starting: Promise<T>): Promise<T> => {
  const server = await starting;
  open.push(server);
  return server;
};
const send = (port: number, more: Partial<Parameters<typeof createMailAdapter>[0]> = {}, signal = AbortSignal.timeout(20_000)) =>
  createMailAdapter({ ...config, port, ...more }, 'ioc.example.vn').send(message, signal);

describe('mail over a real SMTP server', () => {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });

  it('[NT10] arrives with its words in Vietnamese, its link, and a Message-ID that is the same on every try', async () => {
    const { port, mails } = await opened(startSmtp());
    expect(await send(port)).toEqual({ kind: 'sent' });
    await send(port);
    expect(mails.map(({ to }) => to)).toEqual([['truc.ban@example.vn'], ['truc.ban@example.vn']]);
    const ids = mails.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
    expect(ids).toEqual([`<${message.key}@ioc.example.vn>`, `<${message.key}@ioc.example.vn>`]);
    const raw = mails[0]?.raw ?? '';
    expect(raw).toMatch(/^Auto-Submitted: auto-generated$/m);
    const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
    const text = /base64/i.test(raw)
      ? Buffer.from(body, 'base64').toString('utf8')
      : Buffer.from(
          body.replaceAll('=\r\n', '').replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
          'latin1',
        ).toString('utf8');
    expect(text.trim()).toBe(message.text);
  });

  it('[NT10] is not given to a server whose certificate nobody vouches for, by STARTTLS or from the first byte', async () => {
    const starttls = await opened(startSmtp({ disabledCommands: ['AUTH'] }));
    expect(await send(starttls.port, { tls: 'required' })).toMatchObject({ kind: 'retry', fault: 'certificate' });
    const implicit = await opened(startSmtp({ secure: true, disabledCommands: ['AUTH'] }));
    expect(await send(implicit.port, { secure: true })).toMatchObject({ kind: 'retry', fault: 'certificate' });
    expect([...starttls.mails, ...implicit.mails]).toEqual([]);
  });

  it('[NT10] is not given to a server without TLS where TLS is required', async () => {
    const { port, mails } = await opened(startSmtp());
    expect(await send(port, { tls: 'required' })).toMatchObject({ kind: 'retry' });
    expect(mails).toEqual([]);
  });

  it('[NT10] waits for the operator where the login is refused', async () => {
    const { port, mails } = await opened(
      startSmtp({
        disabledCommands: ['STARTTLS'],
        allowInsecureAuth: true,
        onAuth: (_auth, _session, done) => done(new Error('sai mật khẩu')),
      }),
    );
    const outcome = await send(port, { user: 'ioc', password: 'bí mật' });
    expect(outcome).toEqual({ kind: 'retry', fault: 'login', code: '535' });
    expect(JSON.stringify(outcome)).not.toContain('bí mật');
    expect(mails).toEqual([]);
  });

  it('[NT10] is tried again where the server greylists it, and given up where it refuses it for ever', async () => {
    let code = 451;
    const refusing = await opened(
      startSmtp({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error('not now'), { responseCode: code })) }),
    );
    expect(await send(refusing.port)).toEqual({ kind: 'retry', fault: 'later', code: '451' });
    code = 550;
    expect(await send(refusing.port)).toEqual({ kind: 'refused', fault: 'refused', code: '550' });
  });

  it('[NT10] is tried again where the server hangs up in the midst of the message', async () => {
    const { port } = await opened(startCuttingSmtp());
    expect(await send(port)).toMatchObject({ kind: 'retry', fault: 'cut' });
  });

  it('[NT10] is tried again where no server listens, and where one says nothing', async () => {
    const gone = await startSmtp();
    await gone.close();
    expect(await send(gone.port)).toMatchObject({ kind: 'retry', fault: 'unreachable' });
    const slow = await opened(startSmtp({ onConnect: () => undefined }));
    expect(await send(slow.port, {}, AbortSignal.timeout(300))).toMatchObject({ kind: 'retry', fault: 'timeout' });
  });
});
