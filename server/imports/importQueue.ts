import { sql } from 'kysely';
import type { ImportedFile } from '../../contract/imports/importedFile';
import type { Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import { checkFile, type RowSource } from './checkFile';
import { readInThread, type ThreadLimits } from './reading/readInThread';
import { FileRefused } from './reading/table';
import { rereadRows } from './rereadRows';
import { importsAt, moveImport, readImport, toStoredImport, type StoredImport } from './rows/storedImport';
import { isSameProcess, thisProcess } from './thisProcess';
import type { UploadFolder } from './uploadFolder';
import { watchSilence } from './watchSilence';

const PROGRESS_MS = 1_000;
const LOOK_MS = 1_000;
const FAILED = 'Có lỗi ngoài dự kiến khi đọc tệp; số liệu không thay đổi. Hãy gửi lại; nếu vẫn lỗi, báo đơn vị vận hành.';

/** A check that gets no row further for so long is given up: those that wait behind it are to be read. */
const SILENT_MS = 5 * 60_000;

/** Somebody has cancelled the file, or taken it out of our hands. */
class Withdrawn extends Error {}

interface QueueOptions {
  store: Store;
  folder: UploadFolder;
  now: () => Date;
  limits?: ThreadLimits;
  /** How a file is read; on a thread of its own. */
  read?: typeof readInThread;
  silentMs?: number;
}

/** Files are read one after the other, in the order in which they came; `wake` when one has come, `idle` once none waits. */
export const createImportQueue = ({ store, folder, now, limits, read = readInThread, silentMs = SILENT_MS }: QueueOptions) => {
  const own = thisProcess();
  let running: Promise<void> | null = null;
  let stopped: AbortController | null = new AbortController();
  let lookedAt = 0;

  /** The oldest file that waits for this program, or for anyone; now ours. */
  const claim = (): Promise<StoredImport | null> =>
    writeIfNew<StoredImport | null>(store, 'system', 'import reading', async (view, nothing) => {
      const { rows } = await sql`select * from ${importsAt(view.revision)} where state = 'queued' order by at, came_in`.execute(view.db);
      const next = rows.map(toStoredImport).find(({ process }) => process === null || isSameProcess(process, own));
      if (!next) return nothing(null);
      const progress = { phase: 'read' as const, done: 0, total: null };
      return moveImport(view, next, { state: 'reading', progress, run: next.run + 1 }, own);
    });

  const check = async (claimed: StoredImport, signal: AbortSignal): Promise<void> => {
    const { id } = claimed.file;
    let current = claimed;
    let saidAt = now().getTime();
    const move = (said: Parameters<typeof moveImport>[2], process: unknown): Promise<void> =>
      store.write('system', `import ${said.state ?? 'progress'}`, async (view) => {
        const stands = await readImport(view.db, view.revision, id);
        if (stands?.file.version !== current.file.version) throw new Withdrawn('the file was decided on meanwhile');
        current = await moveImport(view, stands, said, process);
      });
    const silence = watchSilence(silentMs);
    const givenUp = new AbortController();
    const onProgress = async (progress: NonNullable<ImportedFile['progress']>): Promise<void> => {
      silence.heard();
      if (givenUp.signal.aborted) throw new Withdrawn('the check took too long');
      if (signal.aborted) throw new Withdrawn('the gateway stops');
      if (now().getTime() - saidAt < PROGRESS_MS) return;
      saidAt = now().getTime();
      await move({ progress }, own);
    };
    try {
      const { kind, name } = claimed.file;
      const isFirst = claimed.run === 1;
      const reading = { path: folder.pathOf(id), name, kind, options: claimed.options };
      const source: RowSource = isFirst
        ? read(reading, AbortSignal.any([signal, givenUp.signal]), limits)
        : rereadRows(store, claimed.file, claimed.checkedRun);
      const checking = checkFile(source, { store, file: claimed.file, run: claimed.run, now, onProgress });
      const { notes, ...checked } = await silence.limit(checking);
      const told = isFirst ? [...claimed.file.notes, ...notes] : claimed.file.notes;
      await move({ state: 'checked', progress: null, notes: told, ...checked }, null);
    } catch (error) {
      givenUp.abort();
      if (error instanceof Withdrawn || signal.aborted) return;
      if (!(error instanceof FileRefused)) console.error(error);
      const reasons = error instanceof FileRefused ? [...error.reasons] : [FAILED];
      await move({ state: 'refused', progress: null, reasons }, null).catch((lost: unknown) => {
        if (!(lost instanceof Withdrawn)) throw lost;
      });
    } finally {
      silence.end();
      await folder.remove(id);
    }
  };

  const run = async (signal: AbortSignal): Promise<void> => {
    for (let next = await claim(); next && !signal.aborted; next = await claim()) await check(next, signal);
    // What was cancelled while it waited is never claimed.
    for (const id of folder.held()) {
      const stored = await store.read(null, ({ db, revision }) => readImport(db, revision, id));
      if (stored && stored.file.state !== 'queued') await folder.remove(id);
    }
  };
  const wake = (): void => {
    if (!stopped) return;
    running ??= run(stopped.signal)
      .catch((error: unknown) => console.error(error))
      .finally(() => (running = null));
  };
  // A file that was queued while the last one ended, by this gateway or another: looked for at commits, once a second at most.
  const stopListening = store.onCommit(() => {
    if (running || performance.now() - lookedAt < LOOK_MS) return;
    lookedAt = performance.now();
    wake();
  });
  return {
    wake,
    idle: async (): Promise<void> => {
      while (running) await running;
    },
    stop: async (): Promise<void> => {
      stopListening();
      stopped?.abort();
      stopped = null;
      await running;
    },
  };
};
