import { useMutation } from '@tanstack/react-query';
import type { Problem } from '../../../contract/problem';
import { FeedError } from '../../data/errors';

/** One command at a time: what is under way, why the last one was not done, and what is true now where it came too late. */
export const useOrder = (done: (said: string) => void) => {
  const { mutate, isPending, error, reset } = useMutation({
    // A machine on the office network may have no internet and still reach the server.
    networkMode: 'always',
    mutationFn: (order: () => Promise<string>) => order(),
    onSuccess: done,
  });
  const problem: Problem | undefined = error instanceof FeedError ? error.problem : undefined;
  return {
    isPending,
    failed: error === null ? null : { problem, isConflict: problem?.status === 409 },
    clear: reset,
    give: (order: () => Promise<string>) => {
      if (!isPending) mutate(order);
    },
  };
};
export type Order = ReturnType<typeof useOrder>;
