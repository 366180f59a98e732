import { useMutation } from '@tanstack/react-query';
import { CommandWaits, FeedError } from './errors';

/**
 * One command at a time: what is under way, why the last one was not done, and whether it came too late. `done` is told even after
 * what gave the command is gone from the screen.
 * @param waits told when the command is kept on this device and will be sent by itself: it is not to be given again
 */
export const useOrder = <R = string>(done: (result: R) => void, refused?: () => void, waits?: () => void) => {
  const { mutate, isPending, error, reset } = useMutation({
    // A machine on the office network may have no internet and still reach the server.
    networkMode: 'always',
    mutationFn: (order: () => Promise<R>) => order(),
    onSuccess: (result) => done(result),
    onError: (error) => (error instanceof CommandWaits && waits ? waits() : refused?.()),
  });
  const problem = error instanceof FeedError ? error.problem : undefined;
  const isKept = error instanceof CommandWaits && waits !== undefined;
  return {
    isPending,
    failed: error === null || isKept ? null : { problem, isConflict: problem?.status === 409 },
    clear: reset,
    give: (order: () => Promise<R>) => {
      if (!isPending) mutate(order);
    },
  };
};
export type Order = ReturnType<typeof useOrder<string>>;
