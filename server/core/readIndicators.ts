import type * as z from 'zod/mini';
import type { FEEDS } from '../../contract/feeds/index';
import { ProblemError } from '../../contract/problem';
import type { Db } from '../store/store';
import { listSets, readStoredIndicators, UnknownSet } from '../store/rows/storedIndicators';

type Feed = (typeof FEEDS)['indicators'];

/** The indicators of `set` as they stood at `revision`. @throws ProblemError `not-found` when there is no such set. */
export const readIndicators = async (db: Db, revision: number, { set, areas }: z.infer<Feed['params']>): Promise<z.infer<Feed['body']>> => {
  const stored = await readStoredIndicators(db, revision, set, { areas }).catch((error: unknown) => {
    if (error instanceof UnknownSet)
      throw new ProblemError(
        'not-found',
        'Không có bộ chỉ tiêu này tại thời điểm đang xem. Hãy chọn một bộ chỉ tiêu khác hoặc thời điểm khác.',
      );
    throw error;
  });
  return { ...stored, areas, sets: await listSets(db, revision) };
};
