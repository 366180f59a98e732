import * as z from 'zod/mini';
import { dossierField } from '../../../../contract/feeds/serviceDossiers';
import { readDossierFields } from '../../../store/rows/storedDossierNames';
import type { Db } from '../../../store/store';
import { foldHeader } from '../../cells/foldHeader';

export type Field = z.infer<typeof dossierField>;
/** Newer than any revision: the names as they stand. */
const NOW = Number.MAX_SAFE_INTEGER;

/** The fields of procedures that either ledger names, the actual one first, and those that the file itself brings. */
export const openFieldBook = async (db: Db) => {
  const [actual, simulated] = [
    await readDossierFields(db, { revision: NOW, ledger: 'actual' }),
    await readDossierFields(db, { revision: NOW, ledger: 'simulated' }),
  ];
  const byWords = new Map<string, Field>();
  const names: string[] = [];
  const add = (field: Field): Field => {
    if (!byWords.has(foldHeader(field.code))) names.push(field.name);
    for (const words of [field.code, field.name]) if (!byWords.has(foldHeader(words))) byWords.set(foldHeader(words), field);
    return field;
  };
  for (const field of [...actual, ...simulated]) add(field);
  return {
    find: (words: string): Field | undefined => byWords.get(foldHeader(words)),
    /** A field that was not there; undefined where its code cannot be one or is another's. */
    bring: (code: string, name: string): Field | undefined => {
      const read = dossierField.safeParse({ code, name });
      return read.success && !byWords.has(foldHeader(code)) ? add(read.data) : undefined;
    },
    names: (): string => names.toSorted((a, b) => a.localeCompare(b, 'vi')).join('; '),
  };
};
export type FieldBook = Awaited<ReturnType<typeof openFieldBook>>;
