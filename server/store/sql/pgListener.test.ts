import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenTo } from './pgListener';

const url = process.env['TEST_DATABASE_URL'] ?? '';

describe.skipIf(!url)('LISTEN on PostgreSQL', () => {
  const CHANNEL = 'ioc_listener_test';
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client({ connectionString: url });
    await client.connect();
  });
  afterAll(() => client.end());
  const say = () => client.query(`select pg_notify($1, '')`, [CHANNEL]);
  const listening = async () => {
    const { rows } = await client.query(`select pid from pg_stat_activity where query = 'listen "${CHANNEL}"'`);
    return rows.length;
  };
  const cutOff = () =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen "${CHANNEL}"' and pid <> pg_backend_pid()`);

  it('[LV1] dials again when its connection is lost, looks for what it missed, and hears what comes after', async () => {
    let heard = 0;
    const listener = await listenTo(url, CHANNEL, () => void (heard += 1));
    await say();
    await expect.poll(() => heard).toBe(1);
    for (let round = 0; round < 2; round += 1) {
      const before = heard;
      await cutOff();
      // Once by itself for what was missed, then for what is said.
      await expect.poll(() => heard, { timeout: 10_000 }).toBe(before + 1);
      await say();
      await expect.poll(() => heard).toBe(before + 2);
    }
    await listener.close();
    await expect.poll(listening).toBe(0);
  });

  it('[LV1] leaves no connection and dials no more once it is closed, also in the middle of its waiting', async () => {
    const listener = await listenTo(url, CHANNEL, () => {});
    await cutOff();
    await listener.close();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await listening()).toBe(0);
  });
});
