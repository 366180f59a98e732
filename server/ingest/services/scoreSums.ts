import { periodKind, type Scoring } from '../../../contract/feeds/services';
import { ledger, type Ledger } from '../../../contract/money';
import { scoreIndicator } from '../../../contract/rules/scoreIndicators';
import { kindOfPeriod, scoringIn } from '../../../contract/rules/scorePeriods';
import { estimateUnit } from '../../../contract/rules/serviceEstimate';
import { unitKindOf, unitOf } from '../../../contract/rules/serviceUnits';
import { readNewestScores, readScorePeriods, type StoredScore } from '../../store/rows/storedScores';
import { readScorings } from '../../store/rows/storedScorings';
import type { WriteView } from '../../store/store';
import type { ObservationRow } from '../indicatorPlan';
import { recordSums } from '../money/recordSums';
import { registeredOwner } from '../money/registeredOwner';
import { SERVICES_OWNER, SERVICES_RECORDER } from './recorders';
import { scoreSet } from './scoreSet';

const observationsOf = (score: StoredScore, scoring: Scoring): ObservationRow[] => {
  const { unit, period, seenOn, body, source, provenance } = score;
  const kind = unitKindOf(unit);
  const { estimate } = estimateUnit(scoring, kind, body.parts);
  const told = (of: 'official' | 'estimate', value: number | null): ObservationRow[] =>
    value === null
      ? []
      : [
          {
            indicatorCode: scoreIndicator(of, kindOfPeriod(period)),
            breakdown: kind === 'province' ? [] : [{ dimension: kind, member: unitOf(unit) }],
            role: 'actual',
            period,
            value: { kind: 'number', value: Math.round(value * 100) / 100 },
            verbatim: null,
            alignment: 'exact',
            basis: null,
            source,
            provenance,
            // Known to the day where the moment is not told: whether it was seen before the end of its period hangs on it.
            observedAt: score.observedAt ?? `${seenOn}T00:00:00+07:00`,
          },
        ];
  return [...told('official', body.total), ...told('estimate', estimate.total)];
};

/** Records the totals of every unit in these periods in the indicator engine, the official ones and our estimates apart, [DV1] [MN2]. */
export const rollUpScores = async (view: WriteView, of: Ledger, periods: readonly string[]): Promise<void> => {
  const { db, revision } = view;
  const scorings = await readScorings(db, revision);
  const observations: ObservationRow[] = [];
  for (const period of periods) {
    const scoring = scoringIn(scorings, period);
    if (!scoring) continue;
    const scores = await readNewestScores(db, { ledger: of, kind: kindOfPeriod(period), revision }, period);
    observations.push(...scores.flatMap((score) => observationsOf(score, scoring)));
    await view.pause();
  }
  const owner = await registeredOwner(view, of, SERVICES_OWNER);
  await recordSums(view, { ...scoreSet(of, owner), observations }, of, periods, SERVICES_RECORDER[of]);
};

/** Records the totals of every period anew: how scores are made has changed, and our estimates with it. */
export const rollUpEveryScore = async (view: WriteView): Promise<void> => {
  for (const of of ledger.options) {
    const periods = [];
    for (const kind of periodKind.options)
      periods.push(...(await readScorePeriods(view.db, { ledger: of, kind, revision: view.revision })).map(({ period }) => period));
    if (periods.length > 0) await rollUpScores(view, of, periods);
  }
};
