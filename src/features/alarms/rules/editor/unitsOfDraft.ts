import type { RuleNames } from '../ruleNames';
import type { RuleDraft } from './ruleDraft';

/** The units of what a draft watches, each once; an index, a station and a source have none. */
export const unitsOfDraft = ({ target, stations, parameters, set, indicator }: RuleDraft, names: RuleNames): string[] => {
  if (target === 'datastream') return names.units(stations.all ? 'all' : stations.ids, parameters.all ? 'all' : parameters.ids);
  return target === 'indicator' && indicator !== '' ? [names.indicator(set, indicator).unit] : [];
};
