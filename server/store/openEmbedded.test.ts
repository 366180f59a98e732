import { sql } from 'kysely';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { embeddedTemplate } from './embeddedTemplate';
import { openEmbedded } from './openEmbedded';

describe('making an embedded database', () => {
  let folder = '';
  const at = (...path: string[]) => join(folder, ...path);
  const dirOf = async (name: string): Promise<string> => {
    await mkdir(at(name), { recursive: true });
    return at(name);
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ioc-template-'));
    return () => rm(folder, { recursive: true, force: true });
  });
  const template = () => embeddedTemplate(at('cache'));
  const revisions = async (db: Awaited<ReturnType<typeof openEmbedded>>) =>
    (await sql`select value from revision_counter`.execute(db)).rows;

  it('keeps the files of the first one, and makes the next ones of them, empty too', async () => {
    const first = await openEmbedded(await dirOf('one'), { template: template() });
    expect(await readdir(at('cache'))).toEqual([expect.stringMatching(/^pglite-\w+\.tar$/)]);
    await sql`update revision_counter set value = 7`.execute(first);
    await first.destroy();
    const second = await openEmbedded(await dirOf('two'), { template: template() });
    expect(await revisions(second)).toEqual([{ value: 0 }]);
    expect(await readdir(at('two'))).toEqual(['pg']);
    await second.destroy();
  });

  it('[ST5] opens a folder that has data as it is, whatever template there is', async () => {
    const again = await openEmbedded(at('one'), { template: template() });
    expect(await revisions(again)).toEqual([{ value: 7 }]);
    await again.destroy();
  });

  it('[ST5] makes anew what a program that was ended had half made, and nothing else', async () => {
    const dir = await dirOf('half');
    await mkdir(join(dir, 'pg', 'base'), { recursive: true });
    await writeFile(join(dir, 'pg', 'PG_VERSION'), '18');
    await expect(openEmbedded(dir, { template: template() })).rejects.toThrow(/Không mở được/);
    await writeFile(join(dir, 'pg.making'), '');
    const db = await openEmbedded(dir, { template: template() });
    expect(await revisions(db)).toEqual([{ value: 0 }]);
    await db.destroy();
    expect(await readdir(dir)).toEqual(['pg']);
  });

  it.each(['PG_VERSION', 'global', 'base'])('[ST5] refuses a database that has lost %s, and leaves it as it lies', async (lost) => {
    const dir = await dirOf(`lost-${lost}`);
    for (const name of ['global', 'base']) await mkdir(join(dir, 'pg', name), { recursive: true });
    for (const name of ['PG_VERSION', 'global/pg_control']) await writeFile(join(dir, 'pg', name), '18');
    await rm(join(dir, 'pg', lost), { recursive: true });
    const before = (await readdir(dir, { recursive: true })).toSorted();
    await expect(openEmbedded(dir, { template: template() })).rejects.toThrow(new RegExp(`Không mở được cơ sở dữ liệu.*thiếu.*${lost}`));
    expect((await readdir(dir, { recursive: true })).toSorted()).toEqual(before);
  });

  it.each([
    ['archive/2026-03-16', false],
    ['failed', true],
  ])('[ST5] makes no new database where %s still holds what a lost one had taken', async (taken, isEmptyThere) => {
    const dir = await dirOf(`taken-${taken.slice(0, 4)}`);
    await mkdir(join(dir, taken), { recursive: true });
    if (isEmptyThere) await mkdir(join(dir, 'pg'));
    await writeFile(join(dir, taken, 'S_20260316080000.txt'), 'x');
    await expect(openEmbedded(dir, { template: template() })).rejects.toThrow(/thư mục pg không còn.*khôi phục cả thư mục/);
    await rm(join(dir, taken, 'S_20260316080000.txt'));
    await (await openEmbedded(dir, { template: template() })).destroy();
  });

  it('makes the database the long way when the template is broken, and replaces it', async () => {
    await writeFile(template().path, 'hỏng');
    const db = await openEmbedded(null, { template: template() });
    expect(await revisions(db)).toEqual([{ value: 0 }]);
    await db.destroy();
    expect((await readdir(at('cache'))).length).toBe(1);
    const next = await openEmbedded(null, { template: template() });
    expect(await revisions(next)).toEqual([{ value: 0 }]);
    await next.destroy();
  });
});
