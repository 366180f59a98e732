import type { TFunction } from 'i18next';
import { readableUnit } from '../../../../lib/readableUnit';
import type { Registers } from '../useRuleNames';
import type { Picked } from './pickable';
import type { RuleDraft } from './ruleDraft';

const collator = new Intl.Collator('vi', { numeric: true });
const byName = (choices: Picked[]): Picked[] => choices.toSorted((a, b) => collator.compare(a.name, b.name));

/** The stations, each with its kind. */
export const stationChoices = ({ stations }: Registers, t: TFunction): Picked[] =>
  byName(
    stations.map(({ thing }) => ({
      id: thing.id,
      name: thing.name,
      note: thing.kind === null ? t('alarmRules.form.kindUnknown') : t(`alarmRules.form.stationKinds.${thing.kind}`),
    })),
  );

/** The parameters that the chosen stations measure, each with its units. */
export const parameterChoices = ({ stations }: Registers, chosen: RuleDraft['stations']): Picked[] => {
  const units = new Map<string, Set<string>>();
  for (const { thing, datastreams } of stations) {
    if (!chosen.all && !chosen.ids.includes(thing.id)) continue;
    for (const { parameter, unit } of datastreams) units.set(parameter, (units.get(parameter) ?? new Set()).add(readableUnit(unit)));
  }
  return byName([...units].map(([id, own]) => ({ id, name: id, note: [...own].filter((unit) => unit !== '').join(', ') })));
};

export const sourceChoices = ({ sources }: Registers): Picked[] =>
  byName(sources.flatMap(({ id, name, limits }) => (limits === null ? [] : [{ id, name }])));

export const indicatorChoices = ({ sets }: Registers, set: string): Picked[] =>
  sets.find(({ id }) => id === set)?.indicators.map(({ code, name, unit }) => ({ id: code, name, note: unit })) ?? [];
