import type { ImportedFile } from '../../contract/imports/importedFile';
import type { Store } from '../store/store';
import type { RowSource } from './checkFile';
import { readStaged } from './rows/storedRows';

const CHUNK = 1_000;

/** The rows of an earlier check of a file, as they were read from it: what was refused in reading stays so. */
export async function* rereadRows(store: Store, file: ImportedFile, run: number): RowSource {
  yield { say: 'head', header: null, notes: [], total: file.counts?.rows ?? 0 };
  let after = -1;
  for (;;) {
    const from = after;
    const rows = await store.read(null, ({ db }) => readStaged(db, file.id, run, from, CHUNK));
    const last = rows.at(-1);
    if (!last) break;
    after = last.line;
    yield {
      say: 'rows',
      rows: rows.map(({ line, cells, reasons, typed }) => ({
        line,
        cells,
        typed,
        wrong: typed === null ? reasons : Object.values(typed.unread),
      })),
    };
  }
  yield { say: 'end' };
}
