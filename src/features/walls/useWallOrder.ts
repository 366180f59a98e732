import * as z from 'zod/mini';
import type { Problem } from '../../../contract/problem';
import { playlist, wall } from '../../../contract/walls';
import { useOrder } from '../../data/useOrder';

/** What a conflict of these commands may carry: the wall or the playlist as it is now, or the walls that are gone. */
const told = z.object({ wall: z.optional(wall), playlist: z.optional(playlist), gone: z.optional(z.array(z.string())) });
export type ToldNow = z.infer<typeof told>;

export interface FailedWallOrder {
  problem: Problem | undefined;
  current: ToldNow;
}

/** One command on walls or playlists at a time, with what is true now where it came too late. */
export const useWallOrder = <R>(done: (result: R) => void, refused?: () => void) => {
  const { isPending, failed, give, clear } = useOrder<R>(done, refused);
  const current = told.safeParse(failed?.problem?.current);
  const known: FailedWallOrder | null = failed && { problem: failed.problem, current: current.success ? current.data : {} };
  return { isPending, failed: known, give, clear };
};
