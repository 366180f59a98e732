import type { Readable } from 'node:stream';
import { covers, fromWritten, type WrittenLimits } from '../../contract/access/limits';
import type { ImportOptions } from '../../contract/imports/importOptions';
import type { WriteView, Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import { addImport, findApplied, readImport, type StoredImport } from './rows/storedImport';
import { thisProcess } from './thisProcess';
import type { UploadFolder } from './uploadFolder';

const ALL: WrittenLimits = [{ agencies: null, areas: null }];

export interface Upload {
  /** Chosen by the sender: the same file under the same id is taken once. */
  id: string;
  kind: string;
  name: string;
  options: ImportOptions;
  /** How far the right of the sender goes; left out where it is not limited. */
  within?: WrittenLimits;
}
export interface Taken {
  /** `known`: the same file had come under this id; `id-used`: another one had. */
  outcome: 'taken' | 'known' | 'id-used';
  stored: StoredImport;
}

/**
 * Takes a body into the folder and registers it, to be read by this program; `witness` writes beside it, in the same transaction.
 * @throws TooLarge when the body is longer than `limit` bytes, TooSlow when it does not come
 */
export const takeUpload = async (
  { store, folder, limit }: { store: Store; folder: UploadFolder; limit: number },
  { id, kind, name, options, within }: Upload,
  body: Readable,
  actor: { id: string; name: string },
  witness: (view: WriteView, sha256: string) => Promise<void> = async () => {},
): Promise<Taken> => {
  const received = await folder.receive(body, limit);
  const { size, sha256 } = received;
  let isKept = false;
  try {
    const taken = await writeIfNew<Taken>(store, actor.id, 'import upload', async (view, nothing) => {
      const known = await readImport(view.db, view.revision, id);
      if (known) return nothing({ outcome: known.file.sha256 === sha256 && known.file.kind === kind ? 'known' : 'id-used', stored: known });
      const same = await findApplied(view.db, view.revision, kind, sha256);
      // Whose file that was is not told to who does not see it.
      const notes =
        same && (within === undefined || covers(fromWritten(within), fromWritten(same.within ?? ALL)))
          ? [
              `Tệp có cùng nội dung đã được ghi ở phiên bản ${same.appliedRevision} (tên khi đó: "${same.name}", người ghi: ${same.appliedBy}).`,
            ]
          : [];
      await witness(view, sha256);
      // Before the commit: once it is registered, the file lies where it is looked for.
      await folder.keep(received, id);
      isKept = true;
      return {
        outcome: 'taken',
        stored: await addImport(
          view,
          { id, kind, name, size, sha256, uploadedBy: actor.name, notes, ...(within && { within }) },
          options,
          thisProcess(),
          actor.id,
        ),
      };
    });
    if (taken.outcome !== 'taken') await folder.discard(received);
    return taken;
  } catch (error) {
    await (isKept ? folder.remove(id) : folder.discard(received));
    throw error;
  }
};
