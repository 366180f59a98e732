import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import webPush from 'web-push';
import * as z from 'zod/mini';

const keyPair = z.object({ publicKey: z.string().check(z.minLength(80)), privateKey: z.string().check(z.minLength(40)) });
export type VapidKeys = z.infer<typeof keyPair>;
const FILE = 'web-push-keys.json';

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * The house's own keys for web push, made at the first start and kept in `dir`, readable by its owner alone (mode 0600): with
 * other keys every browser would have to be signed up again. @throws Error, in Vietnamese, when the file is there and unreadable.
 */
export const loadVapidKeys = async (dir: string): Promise<VapidKeys> => {
  const path = join(dir, FILE);
  try {
    const keys = keyPair.parse(JSON.parse(await readFile(path, 'utf8')));
    await chmod(path, 0o600);
    return keys;
  } catch (error) {
    if (!isMissing(error))
      throw new Error(
        `Không đọc được khóa thông báo đẩy trong ${path}. Hãy khôi phục tệp từ bản sao lưu; nếu xóa tệp, hệ thống tạo khóa mới và mọi trình duyệt phải đăng ký lại.`,
        { cause: error },
      );
  }
  const keys = webPush.generateVAPIDKeys();
  await mkdir(dir, { recursive: true });
  // Whole or not at all: a program ended here leaves no half of a key.
  await writeFile(`${path}.part`, `${JSON.stringify(keys)}\n`, { mode: 0o600 });
  await rename(`${path}.part`, path);
  return keys;
};
