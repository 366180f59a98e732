import type * as z from 'zod/mini';
import type { Scoring, serviceUnitScores } from '../../../contract/feeds/services';
import type { Ledger } from '../../../contract/money';
import { isSeenClosed, scoringIn } from '../../../contract/rules/scorePeriods';
import { readRegisters } from '../../store/rows/storedRegisters';
import { readSightings, readUnitScores, type ScoresAt, type StoredScore } from '../../store/rows/storedScores';
import { readScorings } from '../../store/rows/storedScorings';
import type { Db } from '../../store/store';
import { chooseLedger } from '../money/chooseYear';
import { receiptOf, scoreOf } from './scoreOf';
import { namedUnit } from './unitNames';

type Body = z.infer<typeof serviceUnitScores.body>;

/** What was shown of a unit on each day of the period that its newest snapshot is of; nothing once that is over and seen. */
const readOpenSightings = async (db: Db, at: ScoresAt, newest: StoredScore | undefined): Promise<StoredScore[]> =>
  newest === undefined || isSeenClosed(newest.period, newest.seenOn) ? [] : readSightings(db, at, newest);

/** One unit over the periods of a kind in one ledger as it stood at `revision`, with the sightings of its open period, [DV3]. */
export const readServiceUnit = async (db: Db, revision: number, params: z.infer<typeof serviceUnitScores.params>): Promise<Body> => {
  const kind = params.kind ?? 'month';
  const unit = `${params.unitKind}:${params.unit}`;
  const scorings = await readScorings(db, revision);
  const read = async (ledger: Ledger) => {
    const stored = await readUnitScores(db, { ledger, kind, revision }, unit);
    return stored.flatMap((each): { stored: typeof each; scoring: Scoring }[] => {
      const scoring = scoringIn(scorings, each.period);
      return scoring ? [{ stored: each, scoring }] : [];
    });
  };
  const known = { actual: await read('actual'), simulated: await read('simulated') };
  const periodsOf = (ledger: Ledger): string[] => known[ledger].map(({ stored }) => stored.period);
  const { ledger } = chooseLedger<string>(null, params.ledger, { actual: periodsOf('actual'), simulated: periodsOf('simulated') });
  const registers = await readRegisters(db, revision);
  const own = known[ledger];
  const newest = own.at(-1);
  const unitIn = (period: string) => namedUnit(registers, unit, period);
  const sightings = await readOpenSightings(db, { ledger, kind, revision }, newest?.stored);
  const used = new Set(own.map(({ scoring }) => scoring.version));
  return {
    unit: newest ? unitIn(newest.stored.period) : null,
    ledger,
    kind,
    receipt: receiptOf(own.map(({ stored }) => stored)),
    scorings: scorings.filter(({ version }) => used.has(version)),
    periods: own.map(({ stored, scoring }) => ({
      period: stored.period,
      closed: isSeenClosed(stored.period, stored.seenOn),
      scoring: scoring.version,
      score: scoreOf(stored, unitIn(stored.period), scoring),
    })),
    sightings: sightings.flatMap((sighting) => {
      if (!newest) return [];
      const { official, estimate } = scoreOf(sighting, unitIn(sighting.period), newest.scoring);
      return [{ seenOn: sighting.seenOn, official: official?.total ?? null, estimate: estimate.total }];
    }),
  };
};
