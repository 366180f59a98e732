import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import * as z from 'zod/mini';
import { checkPostgres } from '../store/checkPostgres';
import { lockDirectory } from '../store/directoryLock';
import { checkWhole } from '../store/embeddedFolder';
import { copyFile, hashFile, listFolder } from './folderFiles';
import { DUMP, FILES, writeManifest, type BackedUpFile } from './manifest';
import { runTool, withClient } from './postgresTools';

interface BackupOptions {
  /** A folder that is not there yet, or empty. */
  dir: string;
  dataDir: string;
  databaseUrl: string | null;
  version: string;
  now: () => Date;
}
const serverVersion = z.object({ server_version: z.string() });

const checkTarget = async (dir: string, dataDir: string): Promise<void> => {
  const from = relative(resolve(dataDir), resolve(dir));
  if (from === '' || (!from.startsWith('..') && !isAbsolute(from)))
    throw new Error(`Thư mục sao lưu ${dir} nằm trong thư mục dữ liệu ${dataDir}. Hãy chọn nơi khác, tốt nhất là ổ đĩa khác.`);
  if (existsSync(dir) && (await readdir(dir)).length > 0)
    throw new Error(`Thư mục ${dir} đã có tệp. Hãy chọn một thư mục mới cho mỗi lần sao lưu.`);
};

const copyAll = async (from: string, to: string): Promise<{ files: BackedUpFile[]; folders: string[] }> => {
  const found = await listFolder(from);
  const files: BackedUpFile[] = [];
  for (const folder of found.folders) await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
  for (const path of found.files) {
    const copied = await copyFile(join(from, path), join(to, path));
    // Of a gateway that runs, a file may have moved on since it was listed; the next backup has it.
    if (copied) files.push({ path: `${FILES}/${path}`, ...copied });
  }
  return { files, folders: found.folders.map((path) => `${FILES}/${path}`) };
};

/** The embedded database holds still only while nobody has it open: the lock of the folder is held meanwhile. */
const backUpEmbedded = async ({ dir, dataDir }: BackupOptions) => {
  const pg = join(dataDir, 'pg');
  if (!existsSync(pg)) throw new Error(`Không có cơ sở dữ liệu trong ${dataDir}. Hãy kiểm tra DATA_DIR (hoặc DATABASE_URL) rồi chạy lại.`);
  const unlock = await lockDirectory(dataDir);
  try {
    await checkWhole(dataDir, pg);
    const engineVersion = (await readFile(join(pg, 'PG_VERSION'), 'utf8')).trim();
    return { engineVersion, ...(await copyAll(dataDir, join(dir, FILES))) };
  } finally {
    await unlock();
  }
};

/** PostgreSQL dumps one moment while gateways go on; files after it, so that whatever it knows to be archived is there. */
const backUpPostgres = async ({ dir, dataDir }: BackupOptions, url: string) => {
  await checkPostgres(url);
  const { rows } = await withClient(url, (client) => client.query(`select current_setting('server_version') as server_version`));
  const path = join(dir, DUMP);
  await runTool('pg_dump', url, ['--format=custom', '--no-owner', '--no-privileges', '--schema=public', `--file=${path}`]);
  const dumped = await hashFile(path);
  if (dumped === null) throw new Error(`pg_dump không để lại tệp ${path}. Hãy kiểm tra ổ đĩa rồi chạy lại.`);
  const { files, folders } = await copyAll(dataDir, join(dir, FILES));
  return { engineVersion: serverVersion.parse(rows[0]).server_version, files: [{ path: DUMP, ...dumped }, ...files], folders };
};

/**
 * Makes a backup in `dir`, [OP6]: the database and all files of the folder of data, with a manifest of their hashes, put down last.
 * @returns how many files it has, and the SHA-256 of the manifest, by which the whole can be known again
 * @throws Error, in Vietnamese, saying what to do; a backup that was begun has no manifest and is none
 */
export const makeBackup = async (options: BackupOptions): Promise<{ files: number; sha256: string }> => {
  const { dir, dataDir, databaseUrl, version, now } = options;
  await checkTarget(dir, dataDir);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const made = databaseUrl === null ? await backUpEmbedded(options) : await backUpPostgres(options, databaseUrl);
  const sha256 = await writeManifest(dir, {
    format: 1,
    product: 'ioc-sonla',
    version,
    node: process.version,
    engine: databaseUrl === null ? 'embedded' : 'postgresql',
    at: now().toISOString(),
    ...made,
  });
  return { files: made.files.length, sha256 };
};
