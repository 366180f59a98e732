import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadData } from './dataFiles';

/** The embedded province as a folder on disk. */
export const dataFolder =
  (dir: string): ReadData =>
  (...path) =>
    readFile(join(dir, ...path));
