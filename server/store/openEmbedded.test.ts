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
