import * as z from 'zod/mini';
import { writeStored } from '../../lib/stored';

const KEY = 'ioc-recent';
const KEPT = 8;
const ids = z.catch(z.array(z.string()), []);

/** The ids of what was chosen last in this browser, newest first. */
export const readRecent = (): string[] => {
  try {
    return ids.parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
};

/** `id` before those of earlier, none twice, eight at most. */
export const withRecent = (before: readonly string[], id: string): string[] => [id, ...before.filter((each) => each !== id)].slice(0, KEPT);

export const keepRecent = (id: string): void => writeStored(KEY, JSON.stringify(withRecent(readRecent(), id)));
