import { sql } from 'kysely';
import type { Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import { importsAt, moveImport, toStoredImport } from './rows/storedImport';
import { hasEnded } from './thisProcess';

const INTERRUPTED = 'Máy chủ dừng trong lúc đọc tệp. Số liệu cũ không bị thay đổi; hãy gửi lại tệp.';
/** Of a program on another machine nobody can tell whether it lives; one that says nothing for so long does not read any more. */
const SILENT_MS = 10 * 60_000;

/** Files that a program was reading when it ended are told so: nothing of them was stored, and nobody reads them any more. */
export const markInterrupted = (store: Store, now: () => Date): Promise<number> =>
  writeIfNew(store, 'system', 'imports interrupted', async (view, nothing) => {
    const { rows } = await sql`select * from ${importsAt(view.revision)} where state in ('queued', 'reading')`.execute(view.db);
    const lost = rows
      .map(toStoredImport)
      .filter(({ process, file }) => process !== null && (hasEnded(process) || now().getTime() - Date.parse(file.stateAt) > SILENT_MS));
    if (lost.length === 0) return nothing(0);
    for (const each of lost) await moveImport(view, each, { state: 'interrupted', progress: null, reasons: [INTERRUPTED] });
    return lost.length;
  });
