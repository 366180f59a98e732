import { Kysely } from 'kysely';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkUnused, checkWhole, holdsAnything } from './embeddedFolder';
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
const make = async (path: string | null, template: EmbeddedTemplate, clear: () => Promise<void>, onLost: (error: Error) => void) => {
  if (await template.exists()) {
    const thread = await openPgliteThread(path, { template: template.path, onLost }).catch(() => null);
    if (thread) return thread;
    await template.discard();
    await clear();
  }
  return openPgliteThread(path, { onLost });
};

const migrated = async (thread: PgliteThread): Promise<Kysely<unknown>> => {
  const db = new Kysely<unknown>({ dialect: pgliteDialect(thread) });
  await migrate(db).catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  return db;
};

/**
 * Opens the embedded database in `dir`/pg, or in memory, at the newest schema. One that is not there yet is made from the
 * template, in a folder that has never taken a file; one that is there is opened as it is, always. `onLost` hears that the
 * thread it runs on has ended by itself. @throws Error, in Vietnamese, when it cannot be opened.
 */
export const openEmbedded = async (
  dir: string | null,
  { template = embeddedTemplate(), onLost = () => undefined }: { template?: EmbeddedTemplate; onLost?: (error: Error) => void } = {},
): Promise<Kysely<unknown>> => {
  const path = dir && join(dir, 'pg');
  const making = dir && join(dir, MAKING);
  const clear = async (): Promise<void> => void (path && (await rm(path, { recursive: true, force: true })));
  // A program that was ended while it made the database has left half of one.
  const isHalfMade = making !== null && existsSync(making);
  if (dir && path && !isHalfMade && (await holdsAnything(path))) {
    await checkWhole(dir, path);
    return openPgliteThread(path, { onLost }).catch(explain(dir)).then(migrated);
  }
  if (dir) await checkUnused(dir);
  if (isHalfMade) await clear();

  if (making) await writeFile(making, '');
  const thread = await make(path, template, clear, onLost).catch(explain(dir));
  const db = await migrated(thread);
  if (!(await template.exists())) await template.keep(await thread.dump());
  if (making) await rm(making);
  return db;
};
