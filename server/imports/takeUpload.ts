import type { Readable } from 'node:stream';
import type { ImportOptions } from '../../contract/imports/importOptions';
import type { WriteView, Store } from '../store/store';
import { addImport, findApplied, readImport, type StoredImport } from './rows/storedImport';
import { thisProcess } from './thisProcess';
import type { UploadFolder } from './uploadFolder';

export interface Upload {
  /** Chosen by the sender: the same file under the same id is taken once. */
  id: string;
  kind: string;
  name: string;
  options: ImportOptions;
}
export type Taken = { outcome: 'taken' | 'known'; stored: StoredImport } | { outcome: 'id-used'; stored: StoredImport };

/**
 * Takes a body into the folder and registers it, to be read by this program; `witness` writes beside it, in the same transaction.
 * @throws TooLarge when the body is longer than `limit` bytes
 */
export const takeUpload = async (
  { store, folder, limit }: { store: Store; folder: UploadFolder; limit: number },
  { id, kind, name, options }: Upload,
  body: Readable,
  actor: { id: string; name: string },
  witness: (view: WriteView, sha256: string) => Promise<void> = async () => {},
): Promise<Taken> => {
  const find = () => store.read(null, ({ db, revision }) => readImport(db, revision, id));
  const { size, sha256 } = await folder.receive(id, body, limit);
  try {
    const known = await find();
    if (known) {
      await folder.remove(id);
      return { outcome: known.file.sha256 === sha256 && known.file.kind === kind ? 'known' : 'id-used', stored: known };
    }
    const stored = await store.write(actor.id, 'import upload', async (view) => {
      const same = await findApplied(view.db, view.revision, kind, sha256);
      const notes = same
        ? [`Tệp có cùng nội dung đã được ghi ở phiên bản ${same.appliedRevision} (tên khi đó: "${same.name}", người ghi: ${same.appliedBy}).`]
        : [];
      await witness(view, sha256);
      return addImport(view, { id, kind, name, size, sha256, uploadedBy: actor.name, notes }, options, thisProcess());
    });
    folder.hold(id);
    return { outcome: 'taken', stored };
  } catch (error) {
    await folder.remove(id);
    throw error;
  }
};
