import { useMutation } from '@tanstack/react-query';
import type { Problem } from '../../../contract/problem';
import { FeedError } from '../../data/errors';

/** One act at a time: what is under way, and why the last one was not done. */
export const useAct = (done: (said: string) => void, refused: () => void) => {
  const { mutate, isPending, error, reset } = useMutation({
    networkMode: 'always',
    mutationFn: (act: () => Promise<string>) => act(),
    onSuccess: done,
    onError: refused,
  });
  const problem: Problem | undefined = error instanceof FeedError ? error.problem : undefined;
  return {
    isPending,
    failed: error === null ? null : { problem },
    clear: reset,
    give: (act: () => Promise<string>) => {
      if (!isPending) mutate(act);
    },
  };
};
export type Act = ReturnType<typeof useAct>;
