import type * as z from 'zod/mini';
import type { boundaryChanges, changes, sourceChanges } from '../../../contract/feeds/changes';
import type { taskChanges } from '../../../contract/feeds/changesWork';

type Body<F extends { body: z.ZodMiniType }> = z.infer<F['body']>;

interface Told {
  changes: Body<typeof changes> | undefined;
  tasks: Body<typeof taskChanges> | undefined;
  sources: Body<typeof sourceChanges> | undefined;
  boundaries: Body<typeof boundaryChanges> | undefined;
}

/** What the product was begun with: all of it is news only because there was nothing before. */
export interface FirstLoad {
  /** When its first figures came. */
  at: string;
  sets: Body<typeof changes>['sets'];
  indicators: number;
  figures: number;
  tasks: number;
  documents: number;
  sources: number;
  hasBoundaries: boolean;
}

/** What came with the first load of data, where that lies within the span; null: it was before. */
export const firstLoadOf = ({ changes: told, tasks, sources, boundaries }: Told): FirstLoad | null => {
  if (!told || told.began === null) return null;
  const loaded = (tasks?.loaded ?? []).filter(({ isFirst }) => isFirst);
  const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);
  return {
    at: told.began,
    sets: told.sets,
    indicators: sum(told.sets.map(({ indicators }) => indicators)),
    figures: sum(told.sets.map(({ figures }) => figures)),
    tasks: sum(loaded.map(({ tasks: count }) => count)),
    documents: loaded.length,
    sources: (sources?.sources ?? []).filter(({ from }) => from === null).length,
    hasBoundaries: boundaries?.recorded?.isFirst ?? false,
  };
};
