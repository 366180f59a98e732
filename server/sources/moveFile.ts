import { copyFile, open, rename, rm } from 'node:fs/promises';

export type Rename = (from: string, to: string) => Promise<void>;

const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Moves a file so that at every moment, a power cut included, at least one whole copy exists. Between two file systems
 * it is copied under `<to>.part`, flushed and renamed before the original goes.
 */
export const moveFile = async (from: string, to: string, renameFile: Rename = rename): Promise<void> => {
  try {
    await renameFile(from, to);
    return;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
  }
  const partial = `${to}.part`;
  try {
    await copyFile(from, partial);
    await flush(partial);
    await rename(partial, to);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await rm(from);
};
