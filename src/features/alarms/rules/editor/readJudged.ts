import type { AlarmRuleBody } from '../../../../../contract/alarms';
import type { DraftReader } from './draftReader';
import { conditionOf } from './ruleDraft';

const DAY_MINUTES = 1_440;

/** What a draft watches. */
export const readTarget = ({ draft, faults, some }: DraftReader): AlarmRuleBody['target'] => {
  switch (draft.target) {
    case 'datastream':
      return { kind: 'datastream', stations: some('stations', draft.stations), parameters: some('parameters', draft.parameters) };
    case 'index':
      return { kind: 'index', stations: some('stations', draft.stations), index: draft.index };
    case 'station':
      return { kind: 'station', stations: some('stations', draft.stations) };
    case 'indicator':
      if (draft.indicator === '' || draft.set === '') faults.put('indicator', { kind: 'chooseOne' });
      return { kind: 'indicator', set: draft.set, indicator: draft.indicator, over: draft.over };
    case 'source':
      return { kind: 'source', sources: some('sources', draft.sources) };
  }
};

/** @param units of what is watched: one number is held against one unit. */
const readLimit = ({ draft, faults, amount }: DraftReader, units: readonly string[]): AlarmRuleBody['condition'] => {
  const isStream = draft.target === 'datastream';
  const inForce = isStream && draft.inForce;
  const limit = inForce ? 'in-force' : amount('limit', draft.limit, { min: -Infinity });
  if (!inForce && units.length > 1) faults.put('limit', { kind: 'units', units: units.join(', ') });
  const isHour = draft.index === 'VN_AQI' && draft.averaging !== '24h';
  const averaging = isStream ? draft.averaging : draft.target === 'index' ? (isHour ? '1h' : '24h') : 'instant';
  return {
    kind: 'limit',
    averaging,
    op: draft.op,
    limit,
    hysteresis: amount('hysteresis', draft.hysteresis, { min: 0, max: 50 }),
    minimumCoverage: isStream && averaging !== 'instant' ? amount('coverage', draft.coverage, { min: 0, max: 100 }) : 0,
  };
};

/** When it is raised. */
export const readCondition = (reader: DraftReader, units: readonly string[]): AlarmRuleBody['condition'] => {
  const { draft, amount, faults } = reader;
  switch (conditionOf(draft)) {
    case 'limit':
      return readLimit(reader, units);
    case 'change': {
      if (units.length > 1) faults.put('by', { kind: 'units', units: units.join(', ') });
      return {
        kind: 'change',
        direction: draft.direction,
        by: amount('by', draft.by, { min: 0, above: true }),
        withinMinutes: amount('withinMinutes', draft.withinMinutes, { min: 1, max: DAY_MINUTES, whole: true }),
      };
    }
    case 'silent':
      return { kind: 'silent', afterMinutes: amount('afterMinutes', draft.afterMinutes, { min: 5, max: 43_200, whole: true }) };
    case 'source-state':
      return { kind: 'source-state', from: draft.from };
    case 'off-path':
      return { kind: 'off-path', by: amount('behind', draft.behind, { min: 0 }) };
  }
};
