import type { TFunction } from 'i18next';
import type { Passport } from '../../../contract/figure';
import { formatDateTime } from '../../lib/format';
import { averagingWord, boundsWord } from './limitWords';
import { readableUnit } from '../../lib/readableUnit';
import type { StandingRow } from './standings';
import type { useParameterWords } from './useParameterWords';

export interface StandingWords {
  names: ReturnType<typeof useParameterWords>;
  revision: number;
  t: TFunction;
}

/** The tone of the word of each; what is as it should be stays without colour. */
export const STANDING_TONES = { above: 'critical', below: 'critical', uncovered: 'medium', within: 'normal', free: 'none' } as const;

/** The passport of a mean that is held against a limit; `at` is the end of what it is the mean of. */
export const standingPassport = (
  { row, standing, unit, limit, bounds }: StandingRow,
  at: string,
  { names, revision, t }: StandingWords,
): Passport => ({
  name: `${names.full(standing.parameter)}, ${averagingWord(standing.averaging, t)} · ${row.thing.name}`,
  unit: readableUnit(unit),
  formula: t('stations.standings.formula'),
  numerator: null,
  denominator: bounds && limit ? `${boundsWord(bounds, standing.parameter, unit, t)} (${limit.basis})` : null,
  source: t('stations.source', { name: row.thing.name, id: row.thing.id }),
  owner: row.thing.owner,
  period: t('stations.until', { at: formatDateTime(at) }),
  observedAt: at,
  receivedAt: row.lastAt ?? at,
  revision,
  provenance: row.thing.provenance,
  quality: [t('stations.captured', { valid: standing.capture.valid, expected: standing.capture.expected })],
});
