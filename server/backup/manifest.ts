import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

export const MANIFEST = 'manifest.json';
export const DUMP = 'database.dump';
/** Below it lies what was in the folder of data, the embedded database among it. */
export const FILES = 'files';

/** Relative, with `/`, and never out of the folder: what a backup says of itself is not to be trusted. */
const isInside = (path: string): boolean =>
  path !== '' &&
  !path.includes('\\') &&
  !path.includes('\0') &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
const inside = z.string().check(z.refine(isInside));

const manifest = z.object({
  format: z.literal(1),
  product: z.literal('ioc-sonla'),
  /** Of the program that made it, of Node and of the database engine. */
  version: z.string(),
  node: z.string(),
  engine: z.enum(['embedded', 'postgresql']),
  engineVersion: z.string(),
  at: z.iso.datetime(),
  /** Folders too: the engine needs some that are empty. */
  folders: z.array(inside),
  files: z.array(z.object({ path: inside, size: z.int().check(z.minimum(0)), sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })),
});
export type Manifest = z.infer<typeof manifest>;
export type BackedUpFile = Manifest['files'][number];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Puts the manifest down whole, and last: a backup without one is not finished. @returns its SHA-256, in hex */
export const writeManifest = async (dir: string, value: Manifest): Promise<string> => {
  const text = `${JSON.stringify(value, null, 1)}\n`;
  const draft = join(dir, `${MANIFEST}.draft`);
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await rename(draft, join(dir, MANIFEST));
  return sha256(text);
};

/** @throws Error, in Vietnamese, where there is no manifest that can be read, or it is not the one with the hash `expected`. */
export const readManifest = async (dir: string, expected: string | null): Promise<Manifest> => {
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch((cause: unknown) => {
    throw new Error(`Không thấy ${MANIFEST} trong ${dir}: đây không phải bản sao lưu, hoặc lần sao lưu ấy chưa xong. Hãy chọn bản khác.`, {
      cause,
    });
  });
  if (expected !== null && sha256(text) !== expected.toLowerCase())
    throw new Error(`Bản sao lưu ${dir} không mang mã kiểm tra đã cho. Không có gì bị thay đổi; hãy kiểm tra lại mã, hoặc chọn bản khác.`);
  try {
    return manifest.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(
      `${MANIFEST} trong ${dir} không đọc được hoặc thuộc phiên bản khác. Không có gì bị thay đổi; hãy chọn bản sao lưu khác.`,
      {
        cause,
      },
    );
  }
};
