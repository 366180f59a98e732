import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openLog } from './openLog';

const SECRETS = {
  DATABASE_URL: 'postgresql://ioc:m%40t-kh%E1%BA%A9u-db@db.local:5432/ioc',
  METRICS_TOKEN: 'so-do-0123456789abcdef',
  PAPERLESS_KEYS: 'ecabinet:k1:khoa-hop-khong-giay-0123456789',
  SMTP_URL: 'smtps://ioc:thu-bi-mat@mail.local',
};
/** Nothing of these may be in any line, however it got there. */
const NEVER = [
  'm%40t-kh%E1%BA%A9u-db',
  'm@t-khẩu-db',
  'so-do-0123456789abcdef',
  'khoa-hop-khong-giay-0123456789',
  'thu-bi-mat',
  'phien-9f8e7d',
  'eyJhbGciOi',
  'lien-ket-hop-77',
  'nguoi-khac-pw',
  'xin-chao-1234',
];

const open = (format: 'json' | 'text') => {
  const lines: string[] = [];
  const out = { write: (text: string) => void lines.push(text) };
  const log = openLog({ env: { ...SECRETS, LOG_FORMAT: format }, stdout: out, stderr: out });
  const console = { log: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  log.takeConsole(console);
  return { log, console, lines };
};
/** Every way in which a secret has ever got into somebody's log. */
const sayAll = ({ log, console }: Pick<ReturnType<typeof open>, 'log' | 'console'>): void => {
  const say: (...args: unknown[]) => void = console.error;
  const failed = Object.assign(new Error(`connect ${SECRETS.DATABASE_URL} failed`, { cause: new Error('pw m@t-khẩu-db refused') }), {
    code: '28P01',
    config: { headers: { authorization: 'Bearer eyJhbGciOi' } },
  });
  log.error('Một yêu cầu không được phục vụ', { requestId: 'r1', route: '/api/feeds/:id', status: 500, error: failed });
  log.info('headers', { headers: { cookie: 'ioc=phien-9f8e7d', Authorization: 'Bearer eyJhbGciOi', 'set-cookie': ['a=phien-9f8e7d'] } });
  log.warn('GET /vao-hop/lien-ket-hop-77?x=1 Authorization: Bearer eyJhbGciOi');
  log.info('cookie: ioc=phien-9f8e7d; other=phien-9f8e7d');
  log.info(`fetch https://u:nguoi-khac-pw@host/x?access_token=xin-chao-1234&client_secret=xin-chao-1234`);
  say('PostgreSQL:', failed);
  say(failed);
  say('keys', SECRETS.PAPERLESS_KEYS, SECRETS.SMTP_URL, { token: SECRETS.METRICS_TOKEN, list: [SECRETS.DATABASE_URL] });
};

describe('openLog', () => {
  it.each(['json', 'text'] as const)('[OP5] lets no secret out in its %s lines, however it came in', (format) => {
    const opened = open(format);
    sayAll(opened);
    const text = opened.lines.join('');
    for (const secret of NEVER) expect(text).not.toContain(secret);
    // Struck out, and not left out: what it was about can still be read.
    for (const kept of ['postgresql://ioc:***@db.local:5432/ioc', '/vao-hop/***', '/api/feeds/:id', '28P01']) expect(text).toContain(kept);
  });

  it('[OP4] writes one JSON object a line, with time, level, message and fields, from console too', () => {
    const { log, console, lines } = open('json');
    log.warn('một\nhai', { sources: 3 });
    const say: (...args: unknown[]) => void = console.error;
    say('Không đọc được hàng đợi:', Object.assign(new Error('lost'), { code: '08006' }));
    say(new Error('alone'));
    const line = z.looseObject({ time: z.iso.datetime(), level: z.enum(['info', 'warn', 'error']), message: z.string() });
    expect(lines.every((text) => /^[^\n]+\n$/.test(text))).toBe(true);
    const read = lines.map((text) => line.parse(JSON.parse(text)));
    expect(read.map(({ level, message }) => [level, message])).toEqual([
      ['warn', 'một\nhai'],
      ['error', 'Không đọc được hàng đợi:'],
      ['error', 'alone'],
    ]);
    expect(read[0]).toMatchObject({ sources: 3 });
    expect(read[1]).toMatchObject({ error: { type: 'Error', message: 'lost', code: '08006' } });
  });

  it('[OP4] writes for people unless it is told otherwise, what is wrong on the other stream', () => {
    const streams = { out: '', err: '' };
    const log = openLog({
      env: {},
      stdout: { write: (text) => void (streams.out += text) },
      stderr: { write: (text) => void (streams.err += text) },
    });
    log.info('IOC sẵn sàng: http://127.0.0.1:8787');
    log.error('hỏng', { route: '/api/x' });
    expect(streams).toEqual({ out: 'IOC sẵn sàng: http://127.0.0.1:8787\n', err: "hỏng { route: '/api/x' }\n" });
  });
});
