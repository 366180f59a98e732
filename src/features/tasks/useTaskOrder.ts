import { changedTask } from '../../../contract/commands/taskShapes';
import type { Problem } from '../../../contract/problem';
import type { Task } from '../../../contract/task';
import { useOrder } from '../../data/useOrder';

export interface FailedOrder {
  problem: Problem | undefined;
  /** What is true now, where the command came too late. */
  current: Task | undefined;
}

const failedBy = (problem: Problem | undefined): FailedOrder => {
  const current = changedTask.safeParse(problem?.current);
  return { problem, current: current.success ? current.data.task : undefined };
};

/** One command on a task at a time, with the task of now where it came too late; `waits` is told when it is kept to be sent later. */
export const useTaskOrder = (done: (task: Task) => void, refused: () => void, waits?: () => void) => {
  const { isPending, failed, give } = useOrder<{ task: Task }>(({ task }) => done(task), refused, waits);
  return { isPending, failed: failed && failedBy(failed.problem), give };
};
