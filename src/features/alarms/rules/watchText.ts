import type { TFunction } from 'i18next';
import type { AlarmCondition, AlarmTarget } from '../../../../contract/alarms';
import { formatNumber } from '../../../lib/format';
import type { RuleNames } from './ruleNames';

/** Up to so many are named in a sentence; more are counted. */
const NAMED = 3;

export interface Watching {
  target: AlarmTarget;
  condition: AlarmCondition;
}
interface Words {
  names: RuleNames;
  t: TFunction;
  /** Every one named, however many. */
  full?: boolean;
}

const listed = (ids: readonly string[], nameOf: (id: string) => string, many: (number: string) => string, full: boolean): string =>
  ids.length > NAMED && !full ? many(formatNumber(ids.length)) : ids.map(nameOf).join(', ');

const stationsText = (stations: 'all' | readonly string[], { names, t, full = false }: Words): string =>
  stations === 'all'
    ? t('alarmRules.sentence.watch.allStations')
    : listed(stations, names.station, (number) => t('alarmRules.sentence.watch.manyStations', { number }), full);

/** An index is of an hour or of a day, which its condition says. */
const indexKey = (index: 'VN_AQI' | 'VN_WQI', condition: AlarmCondition): 'airHour' | 'airDay' | 'waterDay' => {
  if (index === 'VN_WQI') return 'waterDay';
  return condition.kind === 'limit' && condition.averaging === '24h' ? 'airDay' : 'airHour';
};

/** What a rule watches, in the middle of a sentence: "COD, TSS tại 5 trạm". */
export const watchText = ({ target, condition }: Watching, words: Words): string => {
  const { names, t, full = false } = words;
  switch (target.kind) {
    case 'datastream':
      return t('alarmRules.sentence.watch.datastream', {
        parameters:
          target.parameters === 'all'
            ? t('alarmRules.sentence.watch.allParameters')
            : listed(
                target.parameters,
                (each) => each,
                (number) => t('alarmRules.sentence.watch.manyParameters', { number }),
                full,
              ),
        stations: stationsText(target.stations, words),
      });
    case 'index':
      return t('alarmRules.sentence.watch.index', {
        index: t(`alarmRules.sentence.watch.${indexKey(target.index, condition)}`),
        stations: stationsText(target.stations, words),
      });
    case 'station':
      return stationsText(target.stations, words);
    case 'indicator':
      return t(`alarmRules.sentence.watch.${target.over}`, { name: names.indicator(target.set, target.indicator).name });
    case 'source':
      return target.sources === 'all'
        ? t('alarmRules.sentence.watch.allSources')
        : target.sources.length > NAMED && !full
          ? t('alarmRules.sentence.watch.manySources', { number: formatNumber(target.sources.length) })
          : t('alarmRules.sentence.watch.source', { names: target.sources.map(names.source).join(', ') });
  }
};

/** The units of what a rule watches, each once; an index has none. */
export const unitsOf = (target: AlarmTarget, names: RuleNames): string[] => {
  if (target.kind === 'datastream') return names.units(target.stations, target.parameters);
  return target.kind === 'indicator' ? [names.indicator(target.set, target.indicator).unit] : [];
};

export const capitalised = (text: string): string =>
  // A symbol is written as it is written: "pH", never "PH".
  /^\p{Ll}\S*\p{Lu}/u.test(text) ? text : `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
