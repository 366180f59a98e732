import type { Indicator, Observation } from '../../../contract/feeds/indicators';
import type { IndicatorValue } from '../../../contract/value';

/** An observation with nothing but what a test speaks of. */
export const observationOf = (
  role: Observation['role'],
  period: string,
  value: IndicatorValue,
  more: Partial<Observation> = {},
): Observation => ({
  role,
  period,
  value,
  breakdown: [],
  verbatim: null,
  alignment: 'exact',
  legalBasis: '',
  basis: null,
  passport: {
    name: 'x',
    unit: '%',
    formula: null,
    numerator: null,
    denominator: null,
    source: 'Nguồn mẫu',
    owner: null,
    period,
    observedAt: null,
    receivedAt: '2026-11-20T01:00:00Z',
    revision: 1,
    provenance: 'published',
    quality: [],
  },
  ...more,
});

/** An indicator with nothing but what a test speaks of. */
export const indicatorOf = (code: string, observations: Observation[], more: Partial<Indicator> = {}): Indicator => ({
  code,
  no: 1,
  name: code,
  unit: '%',
  formula: null,
  direction: 'up',
  cadence: null,
  groupCode: 'I',
  groupName: 'Nhóm',
  owner: null,
  assessment: null,
  notes: [],
  observations,
  ...more,
});
