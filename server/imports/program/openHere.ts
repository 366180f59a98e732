import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import type { Store } from '../../store/store';
import { openImportDoor } from '../importDoor';
import { readImport, type StoredImport } from '../rows/storedImport';
import { readReport } from '../rows/storedRows';
import { takeUpload } from '../takeUpload';
import type { ImportClient } from './runImport';

interface Place {
  store: Store;
  now: () => Date;
  dataDir: string;
  maxBytes: number;
}

/** The import door in this program, where no gateway holds the database. */
export const openHere = async (
  { store, now, dataDir, maxBytes }: Place,
  actor: { id: string; name: string },
  command: ImportClient['command'],
): Promise<ImportClient & { close: () => Promise<void> }> => {
  const door = await openImportDoor({ store, dir: join(dataDir, 'imports'), now, maxBytes });
  const find = async (id: string): Promise<StoredImport> => {
    const stored = await store.read(null, ({ db, revision }) => readImport(db, revision, id));
    if (!stored) throw new Error('Không còn tệp này trong cơ sở dữ liệu.');
    return stored;
  };
  return {
    send: async ({ path, size, name, kind, options }): Promise<ImportedFile> => {
      if (size > maxBytes)
        throw new Error(`Tệp lớn hơn ${Math.floor(maxBytes / 1024 / 1024)} MB nên không được nhận. Hãy chia thành nhiều tệp.`);
      const upload = { id: crypto.randomUUID(), kind, name: name.normalize('NFC'), options };
      const { stored } = await takeUpload({ store, folder: door.folder, limit: maxBytes }, upload, createReadStream(path), actor);
      door.queue.wake();
      return stored.file;
    },
    look: async (id) => (await find(id)).file,
    rows: async (id, verdict) => {
      const { run } = await find(id);
      return store.read(null, ({ db }) => readReport(db, id, run, { verdict, after: 0, limit: 1_000 }));
    },
    command,
    close: door.stop,
  };
};
