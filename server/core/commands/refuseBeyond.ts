import { ProblemError } from '../../../contract/problem';
import type { Task } from '../../../contract/task';
import type { Sight } from '../../access/rows';
import { ofTask } from '../rows/belongs';

/** @throws ProblemError `not-allowed` where nobody who is charged with the task is within the rights of who gives it */
export const refuseBeyond = ({ owns }: Sight, task: Pick<Task, 'leads' | 'coordinating'>): void => {
  if (owns(ofTask(task))) return;
  throw new ProblemError(
    'not-allowed',
    'Nhiệm vụ phải có ít nhất một cơ quan chủ trì hoặc phối hợp thuộc phạm vi quyền của tài khoản. Hãy thêm cơ quan của mình, hoặc nhờ người có quyền toàn tỉnh giao.',
  );
};
