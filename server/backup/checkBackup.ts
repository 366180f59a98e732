import { join } from 'node:path';
import { hashFile, listFolder } from './folderFiles';
import { DUMP, MANIFEST, readManifest, type Manifest } from './manifest';

const MOST_NAMED = 5;

const named = (paths: readonly string[]): string =>
  `${paths.slice(0, MOST_NAMED).join(', ')}${paths.length > MOST_NAMED ? ` và ${paths.length - MOST_NAMED} tệp khác` : ''}`;

/**
 * Reads every file of a backup against its manifest, [OP7]: each is there with its bytes, and nothing is there beside them.
 * @throws Error, in Vietnamese, naming what is wrong
 */
export const checkBackup = async (dir: string, expected: string | null): Promise<Manifest> => {
  const manifest = await readManifest(dir, expected);
  const wrong: string[] = [];
  for (const { path, size, sha256 } of manifest.files) {
    const found = await hashFile(join(dir, path));
    if (found?.size !== size || found.sha256 !== sha256) wrong.push(path);
  }
  const told = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)]);
  const added = (await listFolder(dir, { all: true })).files.filter((path) => !told.has(path));
  const hasDump = manifest.files.some(({ path }) => path === DUMP);
  if (wrong.length === 0 && added.length === 0 && hasDump === (manifest.engine === 'postgresql')) return manifest;
  const reasons = [
    ...(wrong.length > 0 ? [`thiếu hoặc đã bị thay đổi: ${named(wrong)}`] : []),
    ...(added.length > 0 ? [`có tệp lạ: ${named(added)}`] : []),
  ];
  throw new Error(
    `Bản sao lưu ${dir} không còn nguyên vẹn (${reasons.join('; ') || `${DUMP} không khớp`}). Không có gì bị thay đổi; hãy dùng một bản sao lưu khác.`,
  );
};
