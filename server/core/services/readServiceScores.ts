import type * as z from 'zod/mini';
import type { Scoring, serviceScores } from '../../../contract/feeds/services';
import { isSeenClosed, kindOfPeriod, scoringIn } from '../../../contract/rules/scorePeriods';
import { readRegisters } from '../../store/rows/storedRegisters';
import { readNewestScores, readScorePeriods, type ScoresAt, type StoredScore } from '../../store/rows/storedScores';
import { readPublishedScores, readScorings } from '../../store/rows/storedScorings';
import type { Db } from '../../store/store';
import { chooseLedger } from '../money/chooseYear';
import { namedUnit } from './unitNames';
import { receiptOf, scoreOf } from './scoreOf';

type Body = z.infer<typeof serviceScores.body>;
type Period = Body['periods'][number];

/** The periods of a ledger with the version of the scoring that each is under; one under none is not shown. */
export const readScoredPeriods = async (db: Db, at: ScoresAt, scorings: readonly Scoring[]): Promise<Period[]> =>
  (await readScorePeriods(db, at)).flatMap(({ period, closed }) => {
    const scoring = scoringIn(scorings, period);
    return scoring ? [{ period, closed, scoring: scoring.version }] : [];
  });

/** The last closed period before one, under the same scoring, [DV3]. */
const previousOf = (periods: readonly Period[], period: string): Period | undefined => {
  const at = periods.findIndex((each) => each.period === period);
  return periods.slice(0, at).findLast(({ closed, scoring }) => closed && scoring === periods[at]?.scoring);
};

const beforeOf = (stored: StoredScore, unit: Body['scores'][number]['unit'], scoring: Scoring): Body['before'][number] => {
  const { official, estimate, parts } = scoreOf(stored, unit, scoring);
  return {
    unit: unit.code,
    kind: unit.kind,
    official: official?.total ?? null,
    estimate: estimate.total,
    groups: Object.fromEntries(
      scoring.groups.map(({ code }) => [code, { official: official?.groups[code] ?? null, estimate: estimate.groups[code] ?? null }]),
    ),
    parts: Object.fromEntries(parts.map((part) => [part.part, { official: part.official, estimate: part.estimate }])),
  };
};

/** Every unit in a period of one ledger as it stood at `revision`, beside the last closed period under the same scoring. */
export const readServiceScores = async (db: Db, revision: number, params: z.infer<typeof serviceScores.params>): Promise<Body> => {
  const asked = params.period === 'latest' ? null : params.period;
  const kind = asked === null ? (params.kind ?? 'month') : kindOfPeriod(asked);
  const scorings = await readScorings(db, revision);
  const of = (ledger: ScoresAt['ledger']) => readScoredPeriods(db, { ledger, kind, revision }, scorings);
  const periods = { actual: await of('actual'), simulated: await of('simulated') };
  const { ledger, chosen, ledgers } = chooseLedger(asked, params.ledger, {
    actual: periods.actual.map(({ period }) => period),
    simulated: periods.simulated.map(({ period }) => period),
  });
  const published = await readPublishedScores(db, revision);
  const scoring = chosen === null ? undefined : scoringIn(scorings, chosen);
  const shared = { kind, periods: periods[ledger], ledger, ledgers, published };
  if (chosen === null || !scoring) return { ...shared, period: null, previous: null, receipt: null, scoring: null, scores: [], before: [] };
  const at = { ledger, kind, revision };
  const registers = await readRegisters(db, revision);
  const scores = await readNewestScores(db, at, chosen);
  const previous = previousOf(periods[ledger], chosen)?.period ?? null;
  const before = previous === null ? [] : await readNewestScores(db, at, previous);
  return {
    ...shared,
    period: chosen,
    previous,
    receipt: receiptOf(scores),
    scoring,
    scores: scores.map((each) => scoreOf(each, namedUnit(registers, each.unit, chosen), scoring)),
    // A unit that was never seen after the end of that period has no score of it yet.
    before: before
      .filter(({ period, seenOn }) => isSeenClosed(period, seenOn))
      .map((each) => beforeOf(each, namedUnit(registers, each.unit, each.period), scoring)),
  };
};
