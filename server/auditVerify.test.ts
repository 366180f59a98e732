import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { audit } from './core/audit';
import { openEmbeddedStore } from './store/openStore';
import type { Store } from './store/store';

let dir = '';
const during = async (work: (store: Store) => Promise<unknown>): Promise<void> => {
  const store = await openEmbeddedStore(dir, () => new Date());
  await work(store).finally(() => store.close());
};
/** The command as a person gives it, in a process of its own. */
const verify = async (...args: string[]): Promise<{ code: unknown; text: string }> => {
  const { DATABASE_URL: _url, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/auditVerify.ts', ...args], {
    env: { ...inherited, DATA_DIR: dir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const [code]: unknown[] = await once(child, 'close');
  return { code, text };
};
const lastHash = (text: string): string => /mã băm cuối: ([0-9a-f]{64})/.exec(text)?.[1] ?? '';

beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'ioc-verify-'))));
afterAll(() => rm(dir, { recursive: true, force: true }));

it(
  '[AU2] goes along the chain, ends with 0 or 1, and finds the hash that was kept elsewhere also when lines came after it',
  { timeout: 120_000 },
  async () => {
    const write = (subject: string) => (store: Store) =>
      store.record((view) =>
        audit(view, { id: 'an' }, { command: 'x', subject, key: null, outcome: 'done', requestDigest: 'd', detail: null }),
      );
    await during(async (store) => {
      await write('1')(store);
      await write('2')(store);
    });
    const first = await verify();
    expect([first.code, first.text]).toEqual([0, expect.stringContaining('2 dòng đúng (dòng 1 đến 2)')]);
    await during(write('3'));
    expect(await verify('--expect', lastHash(first.text))).toMatchObject({ code: 0, text: expect.stringContaining('3 dòng đúng') });
    expect(await verify('--expect', 'abc')).toMatchObject({ code: 1, text: expect.stringContaining('Cách dùng') });
    expect((await verify('--expect', 'a'.repeat(64))).code).toBe(1);
    await during((store) =>
      store.record(async ({ db }) => {
        await sql`alter table audit disable trigger audit_append_only`.execute(db);
        await sql`update audit set subject = 'khác' where chain_seq = 2`.execute(db);
      }),
    );
    expect(await verify()).toMatchObject({ code: 1, text: expect.stringContaining('SAI: dòng 2 của chuỗi "ioc" đã bị sửa sau khi ghi') });
  },
);
