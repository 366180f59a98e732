import { useMutation } from '@tanstack/react-query';
import { changedTask } from '../../../contract/commands/taskShapes';
import type { Problem } from '../../../contract/problem';
import type { Task } from '../../../contract/task';
import { FeedError } from '../../data/errors';

export interface FailedOrder {
  problem: Problem | undefined;
  /** What is true now, where the command came too late. */
  current: Task | undefined;
}

const failedBy = (error: Error): FailedOrder => {
  const problem = error instanceof FeedError ? error.problem : undefined;
  const current = changedTask.safeParse(problem?.current);
  return { problem, current: current.success ? current.data.task : undefined };
};

/** One command on a task at a time: what is under way, and why the last one was not done. */
export const useTaskOrder = (done: (task: Task) => void, refused: () => void) => {
  const { mutate, isPending, error } = useMutation({
    // A machine on the office network may have no internet and still reach the server.
    networkMode: 'always',
    mutationFn: (order: () => Promise<{ task: Task }>) => order(),
    onSuccess: ({ task }) => done(task),
    onError: refused,
  });
  return {
    isPending,
    failed: error === null ? null : failedBy(error),
    give: (order: () => Promise<{ task: Task }>) => {
      if (!isPending) mutate(order);
    },
  };
};
