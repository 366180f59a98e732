import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeCredentials } from './credentials';

it('[OP5] takes each secret that systemd hands over for the setting of its name, unless it is set, and nothing else', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'ioc-credentials-'));
  try {
    for (const [name, text] of [
      ['ioc_DATABASE_URL', 'postgresql://a\n'],
      ['METRICS_TOKEN', 'b'],
      ['ioc_REDIS_URL', 'c'],
      ['ioc_readme.txt', 'd'],
    ] as const)
      await writeFile(join(dir, name), text);
    const env: NodeJS.ProcessEnv = { CREDENTIALS_DIRECTORY: dir, REDIS_URL: 'by hand' };
    takeCredentials(env);
    expect(env).toEqual({
      CREDENTIALS_DIRECTORY: dir,
      DATABASE_URL: 'postgresql://a',
      METRICS_TOKEN: 'b',
      REDIS_URL: 'by hand',
    });
    const none: NodeJS.ProcessEnv = {};
    takeCredentials(none);
    expect(none).toEqual({});
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
