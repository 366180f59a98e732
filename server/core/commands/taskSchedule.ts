import { ProblemError } from '../../../contract/problem';
import type { RunningRecurrence, TaskDue, TaskRecurrence } from '../../../contract/task';

/** A recurrence begins at the date of its task. @throws ProblemError `bad-request` where there is no date, or it ends before. */
export const startRecurrence = (due: TaskDue, recurrence: TaskRecurrence | null): RunningRecurrence | null => {
  if (recurrence === null) return null;
  if (due.kind !== 'date') {
    throw new ProblemError('bad-request', 'Nhiệm vụ lặp lại cần một ngày đến hạn cụ thể để tính các lần sau. Hãy chọn ngày.');
  }
  if (recurrence.until !== null && recurrence.until < due.date) {
    throw new ProblemError('bad-request', 'Ngày kết thúc lặp lại sớm hơn ngày đến hạn đầu tiên. Hãy chọn lại.');
  }
  return { ...recurrence, from: due.date };
};
