import type { TFunction } from 'i18next';
import { airBand } from '../../../contract/rules/airBands';
import { waterBand } from '../../../contract/rules/waterQuality';
import type { Passport } from '../../../contract/figure';
import { formatDateTime, formatNumber } from '../../lib/format';
import { dayText } from '../../lib/dayText';
import type { IndexValue, StationRow } from './stationsBody';

export const isAir = ({ kind }: Pick<IndexValue, 'kind'>): boolean => kind !== 'water-day';
export const indexName = (index: Pick<IndexValue, 'kind'>, t: TFunction): string => t(`stations.index.${index.kind}`);

/** The word of the band of an index; of an index that may not be given, why not. */
export const indexWord = (index: Pick<IndexValue, 'kind' | 'value' | 'why'>, t: TFunction): string => {
  if (index.value === null) return t(`stations.index.why.${index.why ?? 'no-data'}`);
  return isAir(index) ? t(`stations.bands.${airBand(index.value).id}`) : t(`stations.waterBands.${waterBand(index.value).id}`);
};

/** The hour or day that an index speaks of; `at` is the end of the hour, or the day's midnight. */
export const indexPeriod = ({ kind, at }: Pick<IndexValue, 'kind' | 'at'>, t: TFunction): string =>
  kind === 'air-hour' ? t('stations.hourUntil', { at: formatDateTime(at) }) : t('stations.ofDay', { day: dayText(at) });

/** What a published index must name: station, parameters, the worst of them, method, source. */
export const indexPassport = (
  index: IndexValue,
  { thing, lastAt }: Pick<StationRow, 'thing' | 'lastAt'>,
  revision: number,
  nameOf: (parameter: string) => string,
  t: TFunction,
): Passport => ({
  name: `${indexName(index, t)} · ${thing.name}`,
  unit: t('stations.index.unit'),
  formula: t(isAir(index) ? 'stations.index.airFormula' : 'stations.index.waterFormula', { method: index.method }),
  numerator: index.parts.map(({ parameter, index: part }) => `${nameOf(parameter)}: ${formatNumber(part)}`).join(' · ') || null,
  denominator: null,
  source: t('stations.source', { name: thing.name, id: thing.id }),
  owner: thing.owner,
  period: indexPeriod(index, t),
  observedAt: index.at,
  receivedAt: lastAt ?? index.at,
  revision,
  provenance: thing.provenance,
  quality: index.worst === null ? [indexWord(index, t)] : [t('stations.index.worst', { parameter: nameOf(index.worst) })],
});
