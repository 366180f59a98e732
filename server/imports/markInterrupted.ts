import { sql } from 'kysely';
import type { Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import { importsAt, moveImport, toStoredImport, type StoredImport } from './rows/storedImport';
import { hasEnded, isSameProcess, thisProcess } from './thisProcess';

const INTERRUPTED = 'Máy chủ dừng trong lúc đọc tệp. Số liệu cũ không bị thay đổi; hãy gửi lại tệp.';
/** Of a program on another machine nobody can tell whether it lives; one that says nothing for so long does not read any more. */
const SILENT_MS = 10 * 60_000;

/** Those of `files` whose program has ended; what waits is judged by what its program reads: a file may wait long in a living queue. */
const findLost = (files: readonly StoredImport[], now: Date, isAlone: boolean): StoredImport[] => {
  const isSilent = ({ file }: StoredImport): boolean => file.state === 'reading' && now.getTime() - Date.parse(file.stateAt) > SILENT_MS;
  const own = thisProcess();
  const gone = new Set(
    files.filter((each) => isSilent(each) && !isSameProcess(each.process, own)).map(({ process }) => JSON.stringify(process)),
  );
  return files.filter((each) => {
    if (each.process === null) return false;
    return isSilent(each) || hasEnded(each.process, isAlone) || gone.has(JSON.stringify(each.process));
  });
};

/**
 * Files that a program was reading when it ended are told so: nothing of them was stored, and nobody reads them any more.
 * `isAlone`: no other program can have this database open.
 */
export const markInterrupted = (store: Store, now: () => Date, isAlone = false): Promise<number> =>
  writeIfNew(store, 'system', 'imports interrupted', async (view, nothing) => {
    const { rows } = await sql`select * from ${importsAt(view.revision)} where state in ('queued', 'reading')`.execute(view.db);
    const lost = findLost(rows.map(toStoredImport), now(), isAlone);
    if (lost.length === 0) return nothing(0);
    for (const each of lost) await moveImport(view, each, { state: 'interrupted', progress: null, reasons: [INTERRUPTED] });
    return lost.length;
  });
