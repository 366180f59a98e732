import type { KindColumn } from './kind';

/** One column of a kind, on a line. */
export const column = (
  key: string,
  name: string,
  type: KindColumn['type'],
  required: boolean,
  hint: string,
  synonyms: readonly string[],
): KindColumn => ({ key, name, type, required, hint, synonyms });
