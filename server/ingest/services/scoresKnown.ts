import { vietnamDay } from '../../../contract/rules/taskTiming';
import { readScorings } from '../../store/rows/storedScorings';
import type { Db } from '../../store/store';
import type { ScoresKnown } from './checkScores';
import { readKnownUnits } from './knownUnits';

/** What snapshots are judged by at a moment: the registers and every version of the scoring. */
export const readScoresKnown = async (db: Db, revision: number, at: string): Promise<ScoresKnown> => {
  return {
    scorings: await readScorings(db, revision),
    registers: await readKnownUnits(db, revision),
    today: vietnamDay(Date.parse(at)),
  };
};
