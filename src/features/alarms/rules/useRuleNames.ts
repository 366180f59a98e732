import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import type { Agency } from '../../../../contract/agencies';
import type { AlarmRule } from '../../../../contract/alarms';
import { catalogue } from '../../../../contract/feeds/catalogue';
import { registers } from '../../../../contract/feeds/registers';
import { sources } from '../../../../contract/feeds/sources';
import { stations } from '../../../../contract/feeds/stations';
import { ROLES } from '../../../../contract/notification';
import { taskParties } from '../../../../contract/rules/taskParties';
import { useFeed } from '../../../data/useFeed';
import { readableUnit } from '../../../lib/readableUnit';
import type { RuleNames } from './ruleNames';

const none = {};
type StationRow = z.infer<(typeof stations)['body']>['stations'][number];
type CatalogueSet = z.infer<(typeof catalogue)['body']>['sets'][number];
type SourceRow = z.infer<(typeof sources)['body']>['sources'][number];

/** The registers that a rule may name things of. */
export interface Registers {
  stations: readonly StationRow[];
  sets: readonly CatalogueSet[];
  sources: readonly SourceRow[];
  /** Those that can act: agencies, and the committees of communes. */
  agencies: readonly Agency[];
  rules: readonly AlarmRule[];
  /** Everything has been told, or will not be. */
  isReady: boolean;
}
const NO_STATIONS: readonly StationRow[] = [];
const NO_SETS: readonly CatalogueSet[] = [];
const NO_SOURCES: readonly SourceRow[] = [];

const chosen = (of: 'all' | readonly string[], id: string): boolean => of === 'all' || of.includes(id);

/** The names of what rules speak of, from the registers. */
export const namesOf = (known: Registers, t: TFunction): RuleNames => {
  const byId = <T>(all: readonly T[], idOf: (each: T) => string): Map<string, T> => new Map(all.map((each) => [idOf(each), each]));
  const stationOf = byId(known.stations, ({ thing }) => thing.id);
  const sourceOf = byId(known.sources, ({ id }) => id);
  const agencyOf = byId(known.agencies, ({ id }) => id);
  const ruleOf = byId(known.rules, ({ id }) => id);
  const setOf = byId(known.sets, ({ id }) => id);
  const agency = (id: string): string => agencyOf.get(id)?.name ?? (known.isReady ? t('alarmRules.value.agencyGone', { name: id }) : id);
  return {
    station: (id) => stationOf.get(id)?.thing.name ?? id,
    units: (at, parameters) => {
      const streams = known.stations.flatMap(({ thing, datastreams }) => (chosen(at, thing.id) ? datastreams : []));
      return [...new Set(streams.flatMap(({ parameter, unit }) => (chosen(parameters, parameter) ? [readableUnit(unit)] : [])))];
    },
    indicator: (set, code) => {
      const found = setOf.get(set)?.indicators.find((each) => each.code === code);
      return {
        name: found?.name ?? (known.isReady ? t('alarmRules.value.indicatorGone', { code: `${set}/${code}` }) : code),
        unit: found?.unit ?? '',
      };
    },
    source: (id) => sourceOf.get(id)?.name ?? id,
    agency: (id) => (id === null ? t('alarmRules.value.duty') : agency(id)),
    audience: (to) => {
      const [kind = '', id = ''] = to.split(':');
      const role = ROLES.find((each) => each === id);
      if (kind === 'role' && role) return t(`alarmRules.value.roles.${role}`);
      return kind === 'agency' ? agency(id) : t('alarmRules.value.person', { id });
    },
    rule: (id) => ruleOf.get(id)?.body.name ?? id,
  };
};

/** What rules may name, and how it is called, at the moment looked at. */
export const useRuleNames = (rules: readonly AlarmRule[], asOf: string | null): { known: Registers; names: RuleNames } => {
  const { t } = useTranslation();
  const things = useFeed(stations, none, asOf);
  const sets = useFeed(catalogue, none, asOf);
  const sent = useFeed(sources, none, asOf);
  const registered = useFeed(registers, none, asOf);
  const isReady = [things, sets, sent, registered].every(({ status }) => status !== 'loading');
  const known = useMemo(
    (): Registers => ({
      stations: things.body?.stations ?? NO_STATIONS,
      sets: sets.body?.sets ?? NO_SETS,
      sources: sent.body?.sources ?? NO_SOURCES,
      agencies: taskParties(registered.body?.agencies ?? [], registered.body?.areas ?? []),
      rules,
      isReady,
    }),
    [things.body, sets.body, sent.body, registered.body, rules, isReady],
  );
  const names = useMemo(() => namesOf(known, t), [known, t]);
  return { known, names };
};
