import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPostgres } from '../store/checkPostgres';
import { lockDirectory } from '../store/directoryLock';
import { openConfigured } from '../store/openConfigured';
import { checkBackup } from './checkBackup';
import { copyFile, isTransient } from './folderFiles';
import { DUMP, FILES, type Manifest } from './manifest';
import { checkDatabase, restoreDatabase } from './restoreDatabase';

interface RestoreOptions {
  dir: string;
  dataDir: string;
  databaseUrl: string | null;
  /** What is there is put aside, never deleted. */
  replace: boolean;
  /** The SHA-256 that the manifest must have; null: whatever it has. */
  sha256: string | null;
  now: () => Date;
}
export interface Restored {
  manifest: Manifest;
  /** Where what was there before lies now: a folder, and a schema of the database. */
  aside: { folder: string | null; schema: string | null };
  channels: number;
}

const ENGINES = { embedded: 'cơ sở dữ liệu nhúng', postgresql: 'PostgreSQL' } as const;

const checkEngine = ({ engine }: Manifest, databaseUrl: string | null): void => {
  const wanted = databaseUrl === null ? 'embedded' : 'postgresql';
  if (engine === wanted) return;
  throw new Error(
    `Bản sao lưu này là của ${ENGINES[engine]}, còn cấu hình đang dùng ${ENGINES[wanted]}. Hãy ${engine === 'embedded' ? 'bỏ' : 'đặt'} DATABASE_URL rồi chạy lại.`,
  );
};

const occupants = async (dataDir: string): Promise<string[]> => (await readdir(dataDir)).filter((name) => !isTransient(name));

const putFiles = async ({ dir, dataDir }: RestoreOptions, { files, folders }: Manifest): Promise<void> => {
  const own = (path: string): string => join(dataDir, path.slice(FILES.length + 1));
  for (const path of folders) await mkdir(own(path), { recursive: true, mode: 0o700 });
  for (const { path, sha256 } of files.filter((file) => file.path.startsWith(`${FILES}/`))) {
    const copied = await copyFile(join(dir, path), own(path));
    if (copied?.sha256 !== sha256)
      throw new Error(`Tệp ${path} đã đổi trong lúc khôi phục. Hãy kiểm tra ổ đĩa rồi khôi phục lại với --replace.`);
  }
};

/**
 * Puts a backup back, [OP7] [OP8]: everything is verified before anything is touched; what is there already is refused, or with
 * `replace` put aside; afterwards the database has been opened, brought to this version, and every epoch renewed, [ST4].
 * @throws Error, in Vietnamese, saying what to do
 */
export const restoreBackup = async (options: RestoreOptions): Promise<Restored> => {
  const { dir, dataDir, databaseUrl, replace, sha256, now } = options;
  const manifest = await checkBackup(dir, sha256);
  checkEngine(manifest, databaseUrl);
  await mkdir(dataDir, { recursive: true });
  const unlock = await lockDirectory(dataDir);
  const stamp = now().toISOString().slice(0, 19).replaceAll(/\D/g, '');
  const aside: Restored['aside'] = { folder: null, schema: null };
  try {
    const there = await occupants(dataDir);
    if (there.length > 0 && !replace)
      throw new Error(
        `Thư mục dữ liệu ${dataDir} không trống. Hãy khôi phục vào thư mục trống, hoặc thêm --replace để chuyển dữ liệu hiện có sang một bên.`,
      );
    if (databaseUrl !== null) {
      await checkPostgres(databaseUrl);
      await checkDatabase(databaseUrl, replace);
      aside.schema = await restoreDatabase(databaseUrl, join(dir, DUMP), `before_restore_${stamp}`);
    }
    if (there.length > 0) {
      aside.folder = join(dataDir, `before-restore-${stamp}`);
      await mkdir(aside.folder, { mode: 0o700 });
      for (const name of there) await rename(join(dataDir, name), join(aside.folder, name));
    }
    await putFiles(options, manifest);
  } finally {
    await unlock();
  }
  const store = await openConfigured({ databaseUrl, dataDir }, now);
  try {
    await store.renewEpochs();
    return { manifest, aside, channels: (await store.heads()).length };
  } finally {
    await store.close();
  }
};
