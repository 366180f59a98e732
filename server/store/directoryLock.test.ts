import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDirectory } from './directoryLock';
import { processStart } from './processIdentity';

let dir = '';
const put = (value: unknown) => writeFile(join(dir, 'ioc.lock'), typeof value === 'string' ? value : JSON.stringify(value));
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'lock-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('lockDirectory', () => {
  it('[ST5] holds the directory against this very process too, and leaves nothing behind', async () => {
    const unlock = await lockDirectory(dir);
    await expect(lockDirectory(dir)).rejects.toThrow('đang được một tiến trình khác sử dụng');
    await unlock();
    expect(await readdir(dir)).toEqual([]);
    await (
      await lockDirectory(dir)
    )();
  });

  it('[ST5] refuses a directory that another living process holds', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      await once(child, 'spawn');
      await put({ pid: child.pid, startedAt: processStart(child.pid ?? 0) });
      await expect(lockDirectory(dir)).rejects.toThrow(dir);
      await put({ pid: child.pid });
      await expect(lockDirectory(dir)).rejects.toThrow(dir);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await (
      await lockDirectory(dir)
    )();
  });

  it.runIf(processStart(process.pid) !== null)('[ST5] takes over a lock whose process id another program uses now', async () => {
    await put({ pid: process.pid, startedAt: 'an-earlier-boot:1' });
    const unlock = await lockDirectory(dir);
    expect(JSON.parse(await readFile(join(dir, 'ioc.lock'), 'utf8'))).toEqual({ pid: process.pid, startedAt: processStart(process.pid) });
    await unlock();
  });

  it('[ST5] takes over a lock that a power cut left empty', async () => {
    await put('');
    await (
      await lockDirectory(dir)
    )();
  });

  it('[ST5] lets exactly one of many take a stale lock', async () => {
    await put({ pid: 2_147_483_646 });
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(dir)));
    const won = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
  });
});
