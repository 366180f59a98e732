import type { WriteView } from '../store/store';
import { takeBack } from './money/takeBack';
import { tellScores } from './recordServiceScores';
import { SCORES } from './services/scoreTables';

/**
 * Takes back what one revision told of scores, in the revision of `view`, totals and all: newer rows on the same places must have been
 * ruled out. Answers how many snapshots that were.
 */
export const takeBackServiceScores = async (view: WriteView, revision: number): Promise<number> => {
  const restored = await takeBack(view, SCORES, revision);
  for (const ledger of new Set(restored.map((row) => row.ledger))) await tellScores(view, ledger);
  return restored.length;
};
