import { sql } from 'kysely';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import webPush from 'web-push';
import * as z from 'zod/mini';
import type { Db, Store } from '../store/store';

const keyPair = z.object({ publicKey: z.string().check(z.minLength(80)), privateKey: z.string().check(z.minLength(40)) });
export type VapidKeys = z.infer<typeof keyPair>;
/** Where versions before this one kept the pair. */
const FILE = 'web-push-keys.json';

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const readKept = async (path: string): Promise<VapidKeys | null> => {
  try {
    return keyPair.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (isMissing(error)) return null;
    throw new Error(
      `Không đọc được khóa thông báo đẩy trong ${path}. Hãy khôi phục tệp từ bản sao lưu; nếu xóa tệp, hệ thống tạo khóa mới và mọi trình duyệt phải đăng ký lại.`,
      { cause: error },
    );
  }
};

const readStored = async (db: Db): Promise<VapidKeys | null> => {
  const { rows } = await sql`select public_key as "publicKey", private_key as "privateKey" from notification_push_keys`.execute(db);
  return rows[0] ? keyPair.parse(rows[0]) : null;
};

/**
 * The house's own keys for web push, one pair in the database for all its gateways: of the first that starts, out of the file
 * in `dir` where an earlier version left one. @throws Error, in Vietnamese, when that file is needed and unreadable.
 */
export const loadVapidKeys = async (store: Store, dir: string): Promise<VapidKeys> => {
  const path = join(dir, FILE);
  const stored = await store.record(({ db }) => readStored(db));
  if (!stored) {
    const made = (await readKept(path)) ?? webPush.generateVAPIDKeys();
    await store.record(async ({ db, at }) => {
      await sql`insert into notification_push_keys (public_key, private_key, at)
        values (${made.publicKey}, ${made.privateKey}, ${at}::timestamptz) on conflict do nothing`.execute(db);
    });
  }
  const keys = stored ?? (await store.record(({ db }) => readStored(db)));
  if (!keys) throw new Error('Không lưu được khóa thông báo đẩy vào cơ sở dữ liệu.');
  const kept = await readKept(path).catch(() => null);
  if (kept && kept.publicKey !== keys.publicKey)
    console.warn(
      `Khóa thông báo đẩy trong ${path} khác khóa trong cơ sở dữ liệu và không được dùng: trình duyệt đã đăng ký bằng khóa trong tệp phải đăng ký lại.`,
    );
  return keys;
};
