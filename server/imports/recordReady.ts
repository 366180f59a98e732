import type { WriteView } from '../store/store';
import type { ImportAct } from './kinds/recorder';
import { kindOf } from './kinds/registry';
import type { StoredImport } from './rows/storedImport';
import { readReady } from './rows/storedRows';

const CHUNK = 2_000;

async function* readyRows(view: Pick<WriteView, 'db' | 'pause'>, { file, run }: StoredImport): AsyncGenerator<unknown[]> {
  let after = -1;
  for (;;) {
    await view.pause();
    const rows = await readReady(view.db, file.id, run, after, CHUNK);
    const last = rows.at(-1);
    if (!last) return;
    after = last.line;
    yield rows.map(({ ready }) => ready);
  }
}

/** Stores what a checked file says, by its kind, in the revision of `view`; answers how many records that were. @throws RefusedPlan */
export const recordReady = (view: WriteView, stored: StoredImport, actor: string): Promise<number> => {
  const { id, kind, name } = stored.file;
  const act: ImportAct = { file: id, name, actor };
  return kindOf(kind).recorder.record(view, readyRows(view, stored), act);
};
