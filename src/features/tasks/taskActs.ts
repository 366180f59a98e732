import type { TaskState } from '../../../contract/task';
import type { TaskRow } from './model';

/** What may be done with a task where it stands in a list. */
export interface TaskActs {
  /** Nothing can be done at a moment of the past, nor by who may not. */
  isPast: boolean;
  /** One is being sent: the next waits for its end. */
  isBusy: boolean;
  onMove: (row: TaskRow, to: TaskState) => void;
  /** Opens the task where its progress is noted. */
  onNote: (id: string) => void;
}
