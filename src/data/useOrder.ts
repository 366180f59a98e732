import { useMutation } from '@tanstack/react-query';
import { FeedError } from './errors';

/**
 * One command at a time: what is under way, why the last one was not done, and whether it came too late. `done` is told even after
 * what gave the command is gone from the screen.
 */
export const useOrder = <R = string>(done: (result: R) => void, refused?: () => void) => {
  const { mutate, isPending, error, reset } = useMutation({
    // A machine on the office network may have no internet and still reach the server.
    networkMode: 'always',
    mutationFn: (order: () => Promise<R>) => order(),
    onSuccess: (result) => done(result),
    onError: () => refused?.(),
  });
  const problem = error instanceof FeedError ? error.problem : undefined;
  return {
    isPending,
    failed: error === null ? null : { problem, isConflict: problem?.status === 409 },
    clear: reset,
    give: (order: () => Promise<R>) => {
      if (!isPending) mutate(order);
    },
  };
};
export type Order = ReturnType<typeof useOrder<string>>;
