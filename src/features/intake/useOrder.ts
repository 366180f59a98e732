import { useMutation } from '@tanstack/react-query';
import type { Problem } from '../../../contract/problem';
import { FeedError } from '../../data/errors';

/** One command at a time: what is under way, and why the last one was not done. `done` is told even after the row is gone. */
export const useOrder = (done: (said: string) => void, refused: () => void) => {
  const { mutate, isPending, error, reset } = useMutation({
    // A machine on the office network may have no internet and still reach the server.
    networkMode: 'always',
    mutationFn: (order: () => Promise<string>) => order(),
    onSuccess: done,
    onError: refused,
  });
  const problem: Problem | undefined = error instanceof FeedError ? error.problem : undefined;
  return {
    isPending,
    failed: error === null ? null : { problem },
    clear: reset,
    give: (order: () => Promise<string>) => {
      if (!isPending) mutate(order);
    },
  };
};
