import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { COMMANDS } from '../contract/commands/index';
import { FEEDS } from '../contract/feeds/index';
import { PROBLEMS } from '../contract/problem';
import { createGateway } from './gateway';
import { ingestStationFiles } from './ingest/ingestStationFiles';
import { openEmbeddedStore } from './store/openStore';
import type { Store } from './store/store';

const stations = { provenanceOf: () => 'imported' as const, nameOf: (station: string) => station };
const outcomes = z.array(z.object({ outcome: z.string(), detail: z.nullable(z.string()) }));

describe('commands and docs on a real port', () => {
  let dir = '';
  let store: Store;
  let gateway: Awaited<ReturnType<typeof createGateway>>;
  let origin = '';
  const now = () => new Date();
  const start = async () => {
    store = await openEmbeddedStore(dir, now);
    const context = { store, now, stationName: stations.nameOf, provenanceOf: stations.provenanceOf };
    gateway = await createGateway({ context, webDir: null, host: '127.0.0.1', port: 0 });
    origin = `http://127.0.0.1:${gateway.port}`;
  };
  const stop = async () => {
    await gateway.close();
    await store.close();
  };
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'ioc-commands-'));
    await start();
    const refused = [1, 2].map((line) => ({ line, raw: 'sai', reason: 'Sai số cột.' }));
    await ingestStationFiles(
      store,
      [{ name: 'S_20261120080000.txt', sha256: 'a', station: 'S', receivedAt: now(), rows: [], refused }],
      stations,
    );
  }, 60_000);
  afterAll(async () => {
    await stop();
    await rm(dir, { recursive: true, force: true });
  });

  const send = (body: string, headers: Record<string, string> = {}, command = 'intake.dismiss') =>
    fetch(`${origin}/api/commands/${command}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  const order = (row: number, expected: number, id: string = randomUUID()) =>
    JSON.stringify({ id, command: 'intake.dismiss', expected, payload: { row, note: 'Bộ truyền lỗi' } });
  const lastOutcome = async () =>
    outcomes.parse(
      (await store.read(null, ({ db }) => sql`select outcome, detail from audit order by id desc limit 1`.execute(db))).rows,
    )[0];

  it('[CM3] gives the same answer to the letter after a restart, and does nothing twice', async () => {
    const text = order(1, 0);
    const first = await send(text);
    const answer = await first.text();
    expect([first.status, first.headers.get('ioc-replayed')]).toEqual([200, null]);
    await stop();
    await start();
    const again = await send(text);
    expect([again.status, again.headers.get('ioc-replayed'), await again.text()]).toEqual([200, 'true', answer]);
  });

  it.each([
    ['a page of another origin', { origin: 'http://la.example' }, 403],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a plain text, which needs no preflight', { 'content-type': 'text/plain' }, 415],
  ])('[CM7] takes no command from %s', async (_, headers, status) => {
    const response = await send(order(2, 0), headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const feed = await (await fetch(`${origin}/api/feeds/intake`)).json();
    expect(feed).toMatchObject({ body: { open: 1, dismissed: 1 } });
  });

  it('[CM6] writes down what it turned away, each reason once, however often it came', async () => {
    for (let n = 0; n < 50; n += 1) {
      expect((await send('{}', {}, `intake.${n}`)).status).toBe(404);
      await send('{}', { origin: 'http://la.example' });
    }
    const { rows } = await store.read(null, ({ db }) =>
      sql`select outcome, detail from audit where outcome in ('denied', 'invalid') order by id`.execute(db),
    );
    const told = outcomes.parse(rows).map(({ outcome, detail }) => `${outcome}: ${detail?.slice(0, 14).trim()}`);
    expect(told.toSorted()).toEqual(['denied: Lệnh chỉ được', 'denied: Lệnh phải được', 'invalid: Không có lệnh']);
  });

  it('[CM2] answers what is no JSON with 400 and writes it down, and what is too large with 413', async () => {
    expect((await send('{"id":')).status).toBe(400);
    expect(await lastOutcome()).toMatchObject({ outcome: 'invalid' });
    expect((await send(`"${'x'.repeat(1_100_000)}"`)).status).toBe(413);
  });

  it('[CM7] takes a command from its own page', async () => {
    const response = await send(order(2, 5), { origin, 'sec-fetch-site': 'same-origin' });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      type: 'urn:ioc:problem:conflict',
      current: { row: { id: 2, version: 0, state: 'open' } },
    });
  });

  it('serves the OpenAPI document of its registries', async () => {
    const response = await fetch(`${origin}/api/openapi.json`);
    expect(response.headers.get('content-type')).toContain('application/json');
    const { paths } = z.object({ paths: z.record(z.string(), z.unknown()) }).parse(await response.json());
    for (const id of Object.keys(FEEDS)) expect(paths).toHaveProperty([`/api/feeds/${id}`]);
    for (const id of Object.keys(COMMANDS)) expect(paths).toHaveProperty([`/api/commands/${id}`]);
  });

  it('serves a page with every feed, command, problem and rule, without script or inline style', async () => {
    const response = await fetch(`${origin}/api/docs`);
    const page = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const id of Object.keys(FEEDS)) expect(page).toContain(`id="feed-${id}"`);
    for (const id of Object.keys(COMMANDS)) expect(page).toContain(`id="command-${id}"`);
    for (const kind of Object.keys(PROBLEMS)) expect(page).toContain(`urn:ioc:problem:${kind}`);
    for (const rule of ['FD1', 'LV4', 'CM3', 'IN5']) expect(page).toContain(`<li id="${rule}">`);
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|https?:\/\/(?!127\.0\.0\.1)/);
    const style = await fetch(`${origin}/api/docs/style.css`);
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });
});
