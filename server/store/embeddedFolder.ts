import { existsSync, type Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** Without these the engine takes a folder for an empty one, and makes a new database in it. */
const NEEDED = ['PG_VERSION', join('global', 'pg_control'), 'base'];
/** Where the files lie that were taken; they were stored before they came here. */
const TAKEN = ['archive', 'failed'];

const finds = async (dir: string, recursive: boolean, wanted: (entry: Dirent) => boolean): Promise<boolean> => {
  try {
    for await (const entry of await opendir(dir, { recursive })) if (wanted(entry)) return true;
    return false;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
};

export const holdsAnything = (path: string): Promise<boolean> => finds(path, false, () => true);

/** @throws Error, in Vietnamese, where the folder `path` of the database in `dir` lacks what every database has, [ST5]. */
export const checkWhole = async (dir: string, path: string): Promise<void> => {
  const missing = NEEDED.filter((name) => !existsSync(join(path, name)));
  if (missing.length === 0) return;
  throw new Error(
    `Không mở được cơ sở dữ liệu trong ${dir}: thư mục pg thiếu ${missing.join(', ')}. Hãy khôi phục cả thư mục từ bản sao lưu, hoặc chuyển thư mục đi nơi khác nếu chấp nhận bắt đầu lại.`,
  );
};

/** @throws Error, in Vietnamese, where `dir` has no database and yet files that one had taken: it was lost, not yet to be made, [ST5]. */
export const checkUnused = async (dir: string): Promise<void> => {
  for (const name of TAKEN) {
    if (!(await finds(join(dir, name), true, (entry) => entry.isFile()))) continue;
    throw new Error(
      `Không mở được cơ sở dữ liệu trong ${dir}: thư mục pg không còn, mà ${name} vẫn giữ tệp đã nhận. Hãy khôi phục cả thư mục từ bản sao lưu; nếu chấp nhận bắt đầu lại với cơ sở dữ liệu trống, hãy chuyển ${TAKEN.join(' và ')} đi nơi khác.`,
    );
  }
};
