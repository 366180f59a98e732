import { parse as parseCsv } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { importSent } from '../contract/imports/importRoutes';
import { expectProblem, openHardened, type Hardened } from './hardened.rig';

let hard: Hardened;
beforeAll(async () => {
  hard = await openHardened({ frameAncestors: ['https://hop.example.vn'] });
});
afterAll(() => hard.close());

const put = (body: string, name: string, headers: Record<string, string> = {}, id: string = randomUUID()) =>
  hard.ask(`/api/imports/${id}?${new URLSearchParams({ kind: 'observations', name })}`, { method: 'PUT', headers, body });
const HEAD = 'Mã chỉ tiêu;Kỳ;Giá trị;Đơn vị tính';
const tasksOf = async () =>
  z.object({ body: z.object({ tasks: z.array(z.unknown()) }) }).parse(JSON.parse((await hard.ask('/api/feeds/tasks')).text)).body.tasks
    .length;

describe('a name of a file', () => {
  it.each(['../../../evil.csv', '..\\..\\evil.csv', '/etc/cron.d/evil', 'C:\\evil.csv', 'a\u0000/../../evil.csv', '....//....//evil.csv'])(
    '[SC7] %j leads nowhere: the file lies under an id of ours, and its name is words',
    async (name) => {
      const before = await readdir(dirname(hard.uploads));
      const answer = await put(`${HEAD}\r\nA;2026-01;1;%`, name);
      expect(answer.status).toBe(201);
      const { file } = importSent.parse(JSON.parse(answer.text));
      for (const leading of ['/', '\\', '\u0000']) expect(file.name).not.toContain(leading);
      expect((await readdir(hard.uploads)).every((kept) => /^[\da-f-]{36}\.[\w-]+$/.test(kept))).toBe(true);
      await hard.idle();
      expect(await readdir(hard.uploads)).toEqual([]);
      expect(await readdir(dirname(hard.uploads))).toEqual(before);
    },
  );

  it('[SC7] adds no head to the answer that gives its report, and no second name', async () => {
    const id = randomUUID();
    await put(`${HEAD}\r\nA;2026-01;1;%`, 'a"\r\nSet-Cookie: x=1\r\n; filename=b.html', {}, id);
    await hard.idle();
    const { headers } = await hard.ask(`/api/imports/${id}/report.csv`);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w%.~!'()*-]+$/);
  });

  it.each(['..%2f..%2fx', '%2e%2e', 'x', '5f1c7c1e-3a52-4d0f-9d59-0d5b1c6e2a10%2f..', '5f1c7c1e-3a52-4d0f-9d59-0d5b1c6e2a10%00'])(
    '[SC7] an id that is none, %s, is refused',
    async (id) => {
      const answer = await put('x', 'a.csv', {}, id);
      expectProblem(answer, id);
      expect([400, 404, 405]).toContain(answer.status);
      expect(await readdir(hard.uploads)).toEqual([]);
    },
  );
});

describe('a formula', () => {
  const FORMULAS = [
    '=1+1',
    '+1+1',
    '-1+cmd|A1',
    '@SUM(A1)',
    '\t=1+1',
    '  =1+1',
    '＝1+1',
    '=HYPERLINK("http://la.example";"x")',
    'x;=1+1',
    '"=1+1',
  ];
  const isFormula = (cell: string): boolean => /^[\s]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?[\d.,\s]+%?$/.test(cell);

  it('[SC7] that came in with a file goes out as words, in its report and in the audit, however the file is parted', async () => {
    const id = randomUUID();
    const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    await put([HEAD, ...FORMULAS.map((cell) => [cell, cell, cell, cell].map(quoted).join(';'))].join('\r\n'), '=1+1.csv', {}, id);
    await hard.idle();
    const files = [(await hard.ask(`/api/imports/${id}/report.csv`)).text, (await hard.ask('/api/audit/export?form=csv')).text];
    for (const text of files) {
      expect(text).toContain('1+1');
      for (const delimiter of [';', ',', '\t']) {
        const options = { delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_records_with_error: true };
        const cells = z.array(z.array(z.string())).parse(parseCsv(text, options)).flat();
        expect([delimiter, cells.filter(isFormula)]).toEqual([delimiter, []]);
      }
    }
  });
});

describe('a page of another origin', () => {
  const payload = JSON.stringify({ id: randomUUID(), command: 'notification.test', expected: null, payload: {} });
  const FOREIGN: [string, Record<string, string>][] = [
    ['a form', { origin: 'https://la.example', 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form of files', { origin: 'https://la.example', 'content-type': 'multipart/form-data; boundary=x' }],
    ['JSON called text', { origin: 'https://la.example', 'content-type': 'text/plain' }],
    ['JSON', { origin: 'https://la.example', 'content-type': 'application/json' }],
    ['no origin, as a navigation', { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }],
    ['an origin that is hidden', { origin: 'null', 'content-type': 'application/json' }],
    ['the origin of who may frame it', { origin: 'https://hop.example.vn', 'content-type': 'application/json' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1', 'content-type': 'application/json' }],
    ['a site beside ours', { 'sec-fetch-site': 'same-site', 'content-type': 'application/json' }],
  ];

  it.each(FOREIGN)('[SC8] has nothing done by %s: no command, no file', async (_of, headers) => {
    const before = await tasksOf();
    const ordered = await hard.ask('/api/commands/notification.test', { method: 'POST', headers, body: payload });
    expect(ordered.status).toBe(403);
    expect(ordered.headers['access-control-allow-origin']).toBeUndefined();
    const sent = await put(`${HEAD}\r\nA;2026-01;1;%`, 'a.csv', headers);
    expect(sent.status).toBe(403);
    expect(await tasksOf()).toBe(before);
    const { rows } = await hard.store.read(null, ({ db }) =>
      sql<{ n: number }>`select count(*)::int as n from audit where command = 'notification.test' and outcome = 'done'`.execute(db),
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('[SC8] cannot ask beforehand either: no answer allows another origin anything', async () => {
    for (const path of ['/api/commands/notification.test', `/api/imports/${randomUUID()}`, '/api/feeds/intake', '/']) {
      const headers = {
        origin: 'https://la.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      };
      const answer = await hard.ask(path, { method: 'OPTIONS', headers });
      expect([path, answer.status, Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))]).toEqual([
        path,
        405,
        [],
      ]);
    }
  });

  it('[SC8] does nothing by reading: every act is a POST or a PUT', async () => {
    const before = await hard.store.read(null, async ({ revision }) => revision);
    for (const path of ['/api/commands/notification.test', '/api/commands/task.create', `/api/imports/${randomUUID()}`])
      expect((await hard.ask(path)).status).toBe(405);
    expect(await hard.store.read(null, async ({ revision }) => revision)).toBe(before);
  });
});

describe('a body that would change what all objects are', () => {
  const POLLUTING = ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '[{"__proto__":{"polluted":1}}]'];
  it.each(POLLUTING)('[SC7] %s changes none', async (text) => {
    for (const command of ['notification.settings', 'task.create', 'savedView.save', '__proto__', 'constructor']) {
      const body = `{"id":"${randomUUID()}","command":"${command}","expected":null,"payload":${text},"__proto__":{"polluted":1}}`;
      await hard.ask(`/api/commands/${command}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    }
    for (const query of ['__proto__[polluted]=1', '__proto__.polluted=1', 'constructor[prototype][polluted]=1', '__proto__=1'])
      expect((await hard.ask(`/api/feeds/intake?${query}`)).status).toBe(400);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get([], 'polluted')).toBeUndefined();
  });
});

it('[SC1] lets only the declared origins frame a page, where some are declared', async () => {
  const policy = String((await hard.ask('/')).headers['content-security-policy']);
  expect(policy).toContain("frame-ancestors 'self' https://hop.example.vn;");
  expect(policy).not.toContain("frame-ancestors 'none'");
});
