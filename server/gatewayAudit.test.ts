import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { auditChains, auditPage, type AuditPage } from '../contract/audit';
import { LOCAL_PRINCIPAL, type Principal } from './access/principal';
import { createGateway } from './gateway';
import { TEST_ENGINES } from './store/engines.rig';
import type { Store } from './store/store';

const context = (store: Store) => ({ store, now: () => new Date(), stationName: String, provenanceOf: () => 'imported' as const });
const nobody: Principal = { id: 'nobody', name: 'Không có quyền', scopes: new Set() };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the audit over HTTP on ${engine.name}`, () => {
    let store: Store;
    let gateway: Awaited<ReturnType<typeof createGateway>>;
    let principal: Principal = LOCAL_PRINCIPAL;
    const start = () => createGateway({ context: context(store), webDir: null, host: '127.0.0.1', port: 0, principal: () => principal });
    beforeAll(async () => {
      store = await engine.open(() => new Date());
      gateway = await start();
    }, 60_000);
    afterAll(async () => {
      await gateway.close();
      await store.close();
    });
    const get = (path: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${gateway.port}${path}`, { headers });
    const page = async (query = ''): Promise<AuditPage> => auditPage.parse(await (await get(`/api/audit?${query}`)).json());
    const give = (command: string, payload: unknown) =>
      fetch(`http://127.0.0.1:${gateway.port}/api/commands/${command}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: randomUUID(), command, expected: null, payload }),
      });

    it('[AU3] has who looked at what once the gateway is closed, also who was told that nothing changed', async () => {
      const first = await get('/api/feeds/sources');
      await get('/api/feeds/sources', { 'if-none-match': first.headers.get('etag') ?? '' });
      await gateway.close();
      gateway = await start();
      const { lines } = await page('kind=view');
      expect(lines).toContainEqual(expect.objectContaining({ actor: 'local', subject: 'feed:sources', times: 2, via: 'local 127.0.0.1' }));
    });

    it('[AU3] writes down who was denied a feed, a channel or the audit itself', async () => {
      principal = nobody;
      expect((await get('/api/feeds/sources')).status).toBe(403);
      expect((await get('/api/audit')).status).toBe(403);
      expect((await get('/api/audit/chains')).status).toBe(403);
      expect((await get('/api/audit/export?form=csv')).status).toBe(403);
      const socket = io(`http://127.0.0.1:${gateway.port}`, { transports: ['websocket'] });
      const reply: unknown = await socket.timeout(10_000).emitWithAck('subscribe', { channel: 'sources', epoch: 'e', since: 0 });
      socket.close();
      expect(reply).toEqual({ outcome: 'denied' });
      principal = LOCAL_PRINCIPAL;
      const subjects = async () => (await page('actor=nobody&outcome=denied')).lines.map(({ subject }) => subject).toSorted();
      await expect.poll(subjects, { timeout: 10_000 }).toEqual(['audit', 'channel:sources', 'feed:sources']);
    });

    it('[AU4] finds lines by who, kind, outcome, words and span, page by page, the newest first', async () => {
      for (let n = 0; n < 5; n += 1) await give('export.record', { nothing: n });
      const all = await page('text=export.record&limit=200');
      expect(all.lines).toHaveLength(5);
      expect(all.lines.map(({ id }) => id)).toEqual(all.lines.map(({ id }) => id).toSorted((a, b) => b - a));
      const first = await page('kind=export&limit=3');
      const second = await page(`kind=export&limit=3&before=${first.next}`);
      expect([...first.lines, ...second.lines]).toEqual(all.lines);
      expect(second.next).toBeNull();
      expect((await page('text=export_record')).lines).toEqual([]);
      expect((await page('kind=export&outcome=done')).lines).toEqual([]);
      expect((await page('to=2020-01-01T00:00:00Z')).lines).toEqual([]);
      expect((await get('/api/audit')).headers.get('cache-control')).toBe('no-store');
    });

    it.each([
      'limit=0',
      'who=local',
      'from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z',
      'from=2020-01-01T00:00:00Z',
      'actor=a&actor=b',
      'kind=x',
    ])('[AU4] refuses ?%s', async (query) => expect((await get(`/api/audit?${query}`)).status).toBe(400));

    it('[AU4] gives out CSV without formulas and JSON lines with their hashes, and writes down that it did, before it does', async () => {
      await give('=1+cmd', {});
      const csv = await get('/api/audit/export?form=csv');
      const text = await csv.text();
      expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="nhat-ky-.*\.csv"$/);
      expect(text).toContain(`;'=1+cmd;`);
      expect(text).not.toMatch(/[;\n]"?=/);
      const jsonl = await (await get('/api/audit/export?form=jsonl&kind=export')).text();
      const lines = jsonl
        .trim()
        .split('\n')
        .map((line) => z.object({ command: z.string(), hash: z.string(), prev_hash: z.string() }).parse(JSON.parse(line)));
      expect(lines[0]).toMatchObject({ command: 'audit.export', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect((await page('text=audit.export')).lines.map(({ subject }) => subject)).toEqual(['audit:jsonl', 'audit:csv']);
      expect((await get('/api/audit/export?form=xml')).status).toBe(400);
    });

    it('[AU2] says where the chain stands and that its newest lines hold together', async () => {
      const { chains } = auditChains.parse(await (await get('/api/audit/chains')).json());
      expect(chains).toHaveLength(1);
      expect(chains[0]).toMatchObject({ fault: null, anchorSeq: 0, hash: (await page('limit=1')).lines[0]?.hash });
      expect(chains[0]?.checked).toBe(chains[0]?.lines);
    });
  });
}
