import { sql } from 'kysely';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import webPush from 'web-push';
import * as z from 'zod/mini';
import { TEST_ENGINES } from '../store/engines.rig';
import type { Store } from '../store/store';
import { openOutside } from './openOutside';
import { loadVapidKeys } from './vapidKeys';

const FILE = 'web-push-keys.json';
const now = () => new Date('2026-11-20T03:00:00Z');
const named = z.object({ name: z.string() });

/** The tables in which this text stands in any column. */
const tablesWith = (store: Store, text: string): Promise<string[]> =>
  store.read(null, async ({ db }) => {
    const { rows } = await sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
    const found: string[] = [];
    for (const { name } of rows.map((row) => named.parse(row)))
      if ((await sql`select 1 from ${sql.table(name)} t where strpos(t::text, ${text}) > 0 limit 1`.execute(db)).rows.length > 0)
        found.push(name);
    return found;
  });

describe.each(TEST_ENGINES)('the keys for web push on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  let store: Store;
  let dirs: [string, string] = ['', ''];
  beforeAll(async () => {
    if (!engine.skip) store = await engine.open(now);
  });
  beforeEach(async () => {
    if (engine.skip) return;
    await store.record(async ({ db }) => void (await sql`truncate notification_push_keys`.execute(db)));
    dirs = [await mkdtemp(join(tmpdir(), 'ioc-push-')), await mkdtemp(join(tmpdir(), 'ioc-push-'))];
  });
  afterEach(async () => {
    if (engine.skip) return;
    vi.restoreAllMocks();
    for (const dir of dirs) await rm(dir, { recursive: true, force: true });
  });
  afterAll(async () => {
    if (!engine.skip) await store.close();
  });

  test('[NT12] two programs at one database sign alike, whichever of them was first, also when both start at once', async () => {
    const [one, other] = await Promise.all(dirs.map((dir) => loadVapidKeys(store, dir)));
    expect(other).toEqual(one);
    expect(await loadVapidKeys(store, dirs[1])).toEqual(one);
  });

  test('[NT12] the keys that an earlier version left in a file are those of the house, so that no browser is lost', async () => {
    const kept = webPush.generateVAPIDKeys();
    await writeFile(join(dirs[0], FILE), JSON.stringify(kept));
    expect(await loadVapidKeys(store, dirs[0])).toEqual(kept);
    expect(await loadVapidKeys(store, dirs[1])).toEqual(kept);
  });

  test('[NT12] the first wins: a second file is not used, and the operator is told so', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const first = await loadVapidKeys(store, dirs[0]);
    expect(warn).not.toHaveBeenCalled();
    const second = webPush.generateVAPIDKeys();
    await writeFile(join(dirs[1], FILE), JSON.stringify(second));
    expect(await loadVapidKeys(store, dirs[1])).toEqual(first);
    expect(String(warn.mock.calls)).toMatch(/khác khóa trong cơ sở dữ liệu/);
    expect(String(warn.mock.calls)).not.toContain(second.privateKey);
  });

  test('[NT12] a file that cannot be read is no reason for other keys; where the database has them, it does not matter', async () => {
    await writeFile(join(dirs[0], FILE), '{"publicKey":');
    await expect(loadVapidKeys(store, dirs[0])).rejects.toThrow(/Không đọc được khóa thông báo đẩy/);
    const keys = await loadVapidKeys(store, dirs[1]);
    expect(await loadVapidKeys(store, dirs[0])).toEqual(keys);
  });

  test('[NT12] the private key stands in its own table and in no other: no feed, no audit; nobody else may read it', async () => {
    const config = { mail: null, sms: null, push: { subject: 'mailto:ioc@example.vn' } };
    await store.ensureChannels(['notifications']);
    await openOutside({ store, clock: now, config, dataDir: dirs[0], publicOrigins: [], isAlone: false });
    const keys = await loadVapidKeys(store, dirs[0]);
    expect(await tablesWith(store, keys.privateKey)).toEqual(['notification_push_keys']);
    expect(await tablesWith(store, keys.publicKey)).toContain('notification_channel');
    const { rows } = await store.read(null, ({ db }) =>
      sql`select grantee as name from information_schema.table_privileges
        where table_name = 'notification_push_keys' and grantee <> current_user`.execute(db),
    );
    expect(rows).toEqual([]);
  });
});
