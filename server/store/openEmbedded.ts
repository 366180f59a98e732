import { Kysely } from 'kysely';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedTemplate, type EmbeddedTemplate } from './embeddedTemplate';
import { migrate } from './migrate';
import { pgliteDialect } from './sql/pgliteDialect';
import { openPgliteThread, type PgliteThread } from './sql/pgliteThread';

/** Lies beside a database that is being made; nothing was ever stored in one that it still lies beside. */
const MAKING = 'pg.making';

const explain = (dir: string | null) => (cause: unknown) => {
  throw new Error(
    `Không mở được cơ sở dữ liệu trong ${dir ?? 'bộ nhớ'}. Thư mục có thể đã hỏng: hãy khôi phục bản sao lưu, hoặc chuyển thư mục đi nơi khác nếu chấp nhận bắt đầu lại.`,
    { cause },
  );
};

/** A new database: from the template, else the long way; `clear` takes away what a first try has left. */
const make = async (path: string | null, template: EmbeddedTemplate, clear: () => Promise<void>) => {
  if (await template.exists()) {
    const thread = await openPgliteThread(path, template.path).catch(() => null);
    if (thread) return thread;
    await template.discard();
    await clear();
  }
  return openPgliteThread(path);
};

const migrated = async (thread: PgliteThread): Promise<Kysely<unknown>> => {
  const db = new Kysely<unknown>({ dialect: pgliteDialect(thread) });
  await migrate(db);
  return db;
};

/**
 * Opens the embedded database in `dir`/pg, or in memory, at the newest schema. One that is not there yet is made from the
 * template; a folder that has data is opened as it is, always. @throws Error, in Vietnamese, when it cannot be opened.
 */
export const openEmbedded = async (dir: string | null, template = embeddedTemplate()): Promise<Kysely<unknown>> => {
  const path = dir && join(dir, 'pg');
  const making = dir && join(dir, MAKING);
  const clear = async (): Promise<void> => void (path && (await rm(path, { recursive: true, force: true })));
  // A program that was ended while it made the database has left half of one.
  if (making && existsSync(making)) await clear();
  if (path && existsSync(path)) return openPgliteThread(path).catch(explain(dir)).then(migrated);

  if (making) await writeFile(making, '');
  const thread = await make(path, template, clear).catch(explain(dir));
  const db = await migrated(thread);
  if (!(await template.exists())) await template.keep(await thread.dump());
  if (making) await rm(making);
  return db;
};
