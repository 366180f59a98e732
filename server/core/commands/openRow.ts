import { sql } from 'kysely';
import type { RefusedRow } from '../../../contract/feeds/intake';
import { ProblemError } from '../../../contract/problem';
import type { Sight } from '../../access/rows';
import { refusalsAt, toRefusedRow } from '../../store/rows/storedRefusal';
import type { WriteView } from '../../store/store';
import { filesSeen } from '../rows/filesSeen';

/**
 * The open refused row of this id, as it stands in this transaction; one that is not seen is not there.
 * @throws ProblemError `not-found`, or `conflict` with the row as it is now, when it is decided or past `expected`.
 */
export const openRow = async ({ db, revision }: WriteView, id: number, expected: number | null, sight: Sight): Promise<RefusedRow> => {
  const seen = sight.limits === null ? sql`true` : sql`source is null and ${(await filesSeen(db, revision, sight)).rows}`;
  const { rows } = await sql`select * from ${refusalsAt(revision)} where id = ${id} and ${seen}`.execute(db);
  if (!rows[0]) throw new ProblemError('not-found', `Không có dòng bị từ chối số ${id}. Hãy tải lại trang rồi chọn lại.`);
  const row = toRefusedRow(rows[0]);
  if (row.state !== 'open') {
    const done = row.state === 'accepted' ? 'được nhận' : 'được bỏ qua';
    throw new ProblemError('conflict', `Dòng này đã ${done} trước đó nên lệnh không được thực hiện. Hãy xem trạng thái mới.`, { row });
  }
  if (expected !== null && expected !== row.version) {
    throw new ProblemError(
      'conflict',
      'Dòng này vừa được người khác xử lý nên lệnh không được thực hiện. Hãy xem trạng thái mới rồi quyết định lại.',
      { row },
    );
  }
  return row;
};
