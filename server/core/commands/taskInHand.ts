import { ProblemError } from '../../../contract/problem';
import type { Task } from '../../../contract/task';
import type { Sight } from '../../access/rows';
import { readTaskAt } from '../../store/rows/storedTasks';
import type { WriteView } from '../../store/store';
import { ofTask } from '../rows/belongs';

/**
 * The task of this id, as it stands in this transaction; one that is not seen is not there.
 * @throws ProblemError `not-found`, or `conflict` with the task as it is now, when it is past `expected`.
 */
export const taskInHand = async (
  { db, revision }: WriteView,
  id: string,
  expected: number | null,
  { sees }: Pick<Sight, 'sees'>,
): Promise<Task> => {
  const task = await readTaskAt(db, revision, id);
  if (task === null || !sees(ofTask(task))) throw new ProblemError('not-found', 'Không có nhiệm vụ này. Hãy tải lại trang rồi chọn lại.');
  if (expected !== null && expected !== task.version) {
    throw new ProblemError(
      'conflict',
      'Nhiệm vụ vừa được người khác cập nhật nên lệnh không được thực hiện. Hãy xem trạng thái mới rồi quyết định lại.',
      { task },
    );
  }
  return task;
};
