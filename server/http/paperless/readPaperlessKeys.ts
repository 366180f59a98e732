import * as z from 'zod/mini';

/** A key of an outside system; two of one system may stand side by side while one takes the place of the other. */
export interface PaperlessKey {
  system: string;
  id: string;
  secret: Buffer;
}

const LEAST_BYTES = 32;
const key = z.object({
  system: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  id: z.string().check(z.regex(/^[\w-]{1,40}$/)),
  secret: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});
const WRONG =
  'PAPERLESS_KEYS phải có dạng ten-he-thong:ma-khoa:bí-mật-base64 (ít nhất 32 byte, tạo bằng openssl rand -base64 32), nhiều khoá cách nhau bằng dấu phẩy, mỗi mã khoá một lần';

/**
 * The keys of the outside systems from `PAPERLESS_KEYS`; none where it is not set, and then nothing of that door is there.
 * @throws Error, in Vietnamese, which never repeats a value
 */
export const readPaperlessKeys = (env: Record<string, string | undefined>): PaperlessKey[] => {
  const text = env['PAPERLESS_KEYS']?.trim();
  if (!text) return [];
  const keys = text.split(',').map((part) => {
    const [system, id, secret, ...more] = part.trim().split(':');
    const parsed = key.safeParse({ system, id, secret });
    if (!parsed.success || more.length > 0) throw new Error(`Cấu hình không hợp lệ: ${WRONG}.`);
    return { ...parsed.data, secret: Buffer.from(parsed.data.secret, 'base64') };
  });
  const areRight = keys.every(({ secret }) => secret.length >= LEAST_BYTES) && new Set(keys.map(({ id }) => id)).size === keys.length;
  if (!areRight) throw new Error(`Cấu hình không hợp lệ: ${WRONG}.`);
  return keys;
};
