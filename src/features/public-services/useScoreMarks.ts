import type { PeriodKind, UnitScore } from '../../../contract/feeds/services';
import type { Ledger } from '../../../contract/money';
import { SCORE_SETS, scoreIndicator } from '../../../contract/rules/scoreIndicators';
import { kindOfPeriod } from '../../../contract/rules/scorePeriods';
import { useSameObservation } from '../../data/useSameObservation';
import type { Basis } from './focus';
import type { EngineMark } from './passports';

const indicatorsOf = (kind: PeriodKind): Record<Basis, string> => ({
  official: scoreIndicator('official', kind),
  estimate: scoreIndicator('estimate', kind),
});

interface Scored {
  ledger: Ledger;
  period: string;
  score: UnitScore;
}

export interface ScoreMarks extends Record<Basis, EngineMark> {
  set: string;
  indicator: Record<Basis, string>;
}

/** The observations of the engine that the totals of a unit are the same as, so that what was said of them stands beside them. */
export const useScoreMarks = (scored: Scored | null, asOf: string | null): ScoreMarks => {
  const indicator = indicatorsOf(kindOfPeriod(scored?.period ?? '2022'));
  const set = SCORE_SETS[scored?.ledger ?? 'simulated'];
  const unit = scored?.score.unit;
  const part = unit === undefined ? undefined : unit.kind === 'province' ? null : { dimension: unit.kind, member: unit.code };
  const place = { set, period: scored?.period ?? '', part };
  const official = useSameObservation({ ...place, indicator: indicator.official, value: scored?.score.official?.total ?? null }, asOf);
  const estimate = useSameObservation({ ...place, indicator: indicator.estimate, value: scored?.score.estimate.total ?? null }, asOf);
  return { set, indicator, official, estimate };
};
