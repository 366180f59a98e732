import type * as z from 'zod/mini';
import type { changes } from '../../../contract/feeds/changes';
import type { ChangedFigure } from '../../../contract/feeds/changesFigures';

type Body = z.infer<(typeof changes)['body']>;

/** The figures of a home, as many as there is room for; `rest` counts every figure that no row speaks of. */
export interface ShownChanges {
  /** Closed periods that say another thing, and figures taken back. */
  corrected: ChangedFigure[];
  running: ChangedFigure[];
  correctedCount: number;
  runningCount: number;
  rest: number;
}

const isCorrection = ({ kind }: ChangedFigure): boolean => kind === 'corrected' || kind === 'withdrawn';

/** Of the body without parts: a row stands for itself and those that changed alike. Corrections have their own room. */
export const toShownChanges = ({ figures, total }: Body, most: number): ShownChanges => {
  const corrected = figures.filter(isCorrection).slice(0, most);
  const running = figures.filter((each) => !isCorrection(each)).slice(0, most);
  const told = [...corrected, ...running].reduce((all, { alike }) => all + alike, 0);
  const correctedCount = total.corrected + total.withdrawn;
  const runningCount = total.running + total.new;
  return { corrected, running, correctedCount, runningCount, rest: correctedCount + runningCount - told };
};

/** How many things of any kind changed. */
export const countChanges = ({ total, totalPromises, sets }: Body): number =>
  total.running + total.corrected + total.new + total.withdrawn + totalPromises + sets.length;
