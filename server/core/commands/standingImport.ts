import { ProblemError } from '../../../contract/problem';
import type { ImportedFile, ImportState } from '../../../contract/imports/importedFile';
import type { Sight } from '../../access/rows';
import { readImport, type StoredImport } from '../../imports/rows/storedImport';
import type { WriteView } from '../../store/store';
import { withinOf } from '../rows/ofWork';

const SAID: Record<ImportState, string> = {
  queued: 'đang chờ đọc',
  reading: 'đang được đọc',
  checked: 'đã kiểm tra, chờ quyết định',
  refused: 'bị từ chối',
  cancelled: 'đã hủy',
  interrupted: 'bị ngắt',
  applied: 'đã ghi vào số liệu',
  undone: 'đã hoàn tác',
};

export const conflict = (words: string, file: ImportedFile): ProblemError => new ProblemError('conflict', words, { file });

/** The file as it stands in this transaction, in one of the states in which the command may be given. @throws ProblemError */
export const standingImport = async (
  { db, revision }: WriteView,
  id: string,
  expected: number | null,
  states: readonly ImportState[],
  { covers }: Pick<Sight, 'covers'>,
): Promise<StoredImport> => {
  const stored = await readImport(db, revision, id);
  if (!stored || !covers(withinOf(stored.file)))
    throw new ProblemError('not-found', 'Không có tệp nhập này. Hãy tải lại trang rồi chọn lại.');
  const { file } = stored;
  if (!states.includes(file.state)) throw conflict(`Tệp "${file.name}" ${SAID[file.state]} nên lệnh không được thực hiện.`, file);
  if (expected !== file.version)
    throw conflict(`Tệp "${file.name}" vừa có thay đổi nên lệnh không được thực hiện. Hãy xem trạng thái mới rồi quyết định lại.`, file);
  return stored;
};
