import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const holder = z.object({ pid: z.int() });

/**
 * Holds `dir` for this process; PGlite has no lock of its own. A lock left by a process that is gone is taken over.
 * @throws Error, in Vietnamese, when a living process holds it.
 */
export const lockDirectory = async (dir: string): Promise<() => Promise<void>> => {
  const path = join(dir, 'ioc.lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(JSON.stringify({ pid: process.pid }));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const text = await readFile(path, 'utf8').catch(() => '');
    const parsed = holder.safeParse(parseJson(text));
    if (parsed.success && parsed.data.pid !== process.pid && alive(parsed.data.pid)) break;
    if (parsed.success && parsed.data.pid === process.pid) break;
    await rm(path, { force: true });
  }
  throw new Error(
    `Thư mục dữ liệu ${dir} đang được một tiến trình khác sử dụng. Hãy tắt tiến trình đó, hoặc đặt DATA_DIR sang thư mục khác.`,
  );
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
