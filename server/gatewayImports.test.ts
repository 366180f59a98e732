import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { importedFile } from '../contract/imports/importedFile';
import { LOCAL_PRINCIPAL, type Principal } from './access/principal';
import { sample } from './core/imports.rig';
import { createGateway } from './gateway';
import { openImportDoor } from './imports/importDoor';
import { recordIndicators } from './ingest/recordIndicators';
import { openSpareEmbedded } from './store/spareEmbedded.rig';
import type { Store } from './store/store';

const LIMIT = 256 * 1024;
const SILENT_MS = 5_000;
const CSV = 'Mã chỉ tiêu;Kỳ;Giá trị;Đơn vị tính\r\nTY-LE;2026-01;5;%\r\nKHONG-CO;2026-01;5;%\r\n';
const sent = z.object({ file: importedFile });

describe('the import door on a real port', { timeout: 60_000 }, () => {
  let dir = '';
  let store: Store;
  let door: Awaited<ReturnType<typeof openImportDoor>>;
  let gateway: Awaited<ReturnType<typeof createGateway>>;
  let origin = '';
  let principal: Principal = LOCAL_PRINCIPAL;
  const now = () => new Date();
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'ioc-imports-'));
    store = await openSpareEmbedded(now);
    await store.ensureChannels(['indicators', 'imports', 'sources']);
    await recordIndicators(store, sample, { actor: 'test', reason: 'sample' });
    door = await openImportDoor({ store, dir, now, maxBytes: LIMIT, times: { silentMs: SILENT_MS, wholeMs: 60_000 } });
    const context = { store, now, stationName: String, provenanceOf: () => 'imported' as const };
    gateway = await createGateway({ context, webDir: null, host: '127.0.0.1', port: 0, imports: door, principal: () => principal });
    origin = `http://127.0.0.1:${gateway.port}`;
  }, 120_000);
  afterAll(async () => {
    await gateway.close();
    await door.stop();
    await store.close();
    await rm(dir, { recursive: true, force: true });
  });

  const put = (body: string, { id = randomUUID() as string, name = 'báo cáo.csv', kind = 'observations', headers = {} } = {}) =>
    fetch(`${origin}/api/imports/${id}?${new URLSearchParams({ kind, name })}`, { method: 'PUT', body, headers });
  const auditOf = async (subject: string) =>
    (await store.read(null, ({ db }) => sql`select outcome, actor from audit where subject = ${subject}`.execute(db))).rows;

  it('[IM1] takes a file, audits who sent it, and gives its report as CSV', async () => {
    const id = randomUUID();
    const response = await put(CSV, { id });
    expect(response.status).toBe(201);
    expect(sent.parse(await response.json()).file).toMatchObject({
      id,
      name: 'báo cáo.csv',
      size: Buffer.byteLength(CSV),
      state: 'queued',
    });
    expect(await auditOf(`import:${id}`)).toEqual([{ outcome: 'done', actor: 'local' }]);
    await door.queue.idle();
    const report = await fetch(`${origin}/api/imports/${id}/report.csv`);
    expect(report.headers.get('content-disposition')).toContain("filename*=UTF-8''ket-qua-b%C3%A1o%20c%C3%A1o.csv");
    expect(await report.text()).toMatch(/3;Từ chối;;"?Không có chỉ tiêu mã/);
    expect(await readdir(dir)).toEqual([]);
  });

  it('[IM1] the same file under the same id is taken once; another under a used id is refused', async () => {
    const id = randomUUID();
    expect([(await put(CSV, { id })).status, (await put(CSV, { id })).status]).toEqual([201, 200]);
    expect((await put(`${CSV}x`, { id })).status).toBe(422);
    expect(await auditOf(`import:${id}`)).toHaveLength(1);
    await door.queue.idle();
  });

  it('[IM1] a gigabyte is refused before a byte of it has come', async () => {
    const socket = connect(gateway.port, '127.0.0.1');
    const head = `PUT /api/imports/${randomUUID()}?kind=observations&name=a.csv HTTP/1.1\r\nHost: 127.0.0.1:${gateway.port}\r\nContent-Length: 1073741824\r\n\r\n`;
    socket.write(head);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1.1 413 .*Tệp lớn hơn/s);
    expect(await readdir(dir)).toEqual([]);
  });

  it('[IM1] a body that does not say how long it is ends where it becomes too long, and leaves nothing on the disk', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const path = `/api/imports/${randomUUID()}?kind=observations&name=a.csv`;
      const sending = request({ port: gateway.port, host: '127.0.0.1', path, method: 'PUT' }, (answer) => {
        resolve(answer.statusCode);
        answer.resume();
        sending.destroy();
      });
      // The answer may stand behind a write that failed.
      sending.on('error', (error) => setTimeout(() => reject(error), 1_000));
      const more = (): void => void (sending.destroyed || sending.write(Buffer.alloc(64 * 1024), () => setTimeout(more, 2)));
      more();
    });
    expect(status).toBe(413);
    expect(await readdir(dir)).toEqual([]);
  });

  it('[IM16] a sender who falls silent is answered why, the line is cut, and nothing is left; others are taken meanwhile', async () => {
    const socket = connect(gateway.port, '127.0.0.1');
    socket.write(
      `PUT /api/imports/${randomUUID()}?kind=observations&name=a.csv HTTP/1.1\r\nHost: 127.0.0.1:${gateway.port}\r\nContent-Length: 1000\r\n\r\nabc`,
    );
    expect((await put(CSV)).status).toBe(201);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1.1 408 .*im lặng quá lâu/s);
    await door.queue.idle();
    await expect.poll(() => readdir(dir)).toEqual([]);
  });

  it('[IM1] a sender who goes away in the middle leaves nothing', async () => {
    const socket = connect(gateway.port, '127.0.0.1');
    socket.write(
      `PUT /api/imports/${randomUUID()}?kind=observations&name=a.csv HTTP/1.1\r\nHost: 127.0.0.1:${gateway.port}\r\nContent-Length: 1000\r\n\r\nabc`,
    );
    await expect.poll(() => readdir(dir)).toHaveLength(1);
    socket.destroy();
    await expect.poll(() => readdir(dir)).toEqual([]);
  });

  it('[CM1] [CM7] [IM1] foreign pages, those who may not, bad ids and unknown kinds are turned away', async () => {
    expect((await put(CSV, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await put(CSV, { id: 'x' })).status).toBe(400);
    expect((await put(CSV, { kind: 'khac' })).status).toBe(400);
    principal = { ...LOCAL_PRINCIPAL, scopes: new Set(['imports']) };
    expect((await put(CSV)).status).toBe(403);
    principal = LOCAL_PRINCIPAL;
    expect((await fetch(`${origin}/api/imports/${randomUUID()}`, { method: 'POST' })).headers.get('allow')).toBe('PUT');
    expect(await readdir(dir)).toEqual([]);
  });

  it('[IM2] templates are given as workbook and as text', async () => {
    const xlsx = await fetch(`${origin}/api/imports/templates/observations.xlsx`);
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(xlsx.headers.get('content-disposition')).toContain('mau-so-lieu-chi-tieu.xlsx');
    expect(await (await fetch(`${origin}/api/imports/templates/observations.csv`)).text()).toMatch(/Mã chỉ tiêu;Kỳ/);
    expect((await fetch(`${origin}/api/imports/templates/khac.xlsx`)).status).toBe(404);
    expect(await (await fetch(`${origin}/api/imports/settings`)).json()).toEqual({ maxBytes: LIMIT, closed: null });
  });
});
