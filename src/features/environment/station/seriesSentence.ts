import type { TFunction } from 'i18next';
import { isBeyond } from '../../../charts/series/seriesPoint';
import { formatReadingWithUnit } from '../formatReading';
import type { Step } from '../span';
import { slotLabel, type DrawnSeries } from './seriesOf';

/** What a line says: the newest and the highest, how often it was past its limit, how much is missing. */
export const seriesSentence = (
  { series, slots, limits }: DrawnSeries,
  parameter: string,
  unit: string,
  step: Step,
  t: TFunction,
): string => {
  const known = slots.flatMap((slot) => (slot.value === null ? [] : [{ slot, value: slot.value }]));
  // What is not over yet is told as such only where there is nothing else.
  const last = known.findLast(({ slot }) => step === 'reading' || slot.to <= series.to) ?? known.at(-1);
  if (!last) return t('stations.series.nothing');
  const say = (value: number) => formatReadingWithUnit({ value, parameter, unit });
  const high = known
    .filter(({ slot }) => slot === last.slot || slot.to <= series.to)
    .reduce((most, each) => (each.value > most.value ? each : most), last);
  const beyond = series.points.filter((point) => isBeyond(series.bounds, point)).length;
  const isJudged = limits !== null && limits.bounds.some(({ reference }) => reference !== true);
  const silent = slots.filter(({ status }) => status === 'silent').length;
  return [
    t('stations.series.last', {
      last: say(last.value),
      lastAt: slotLabel(last.slot, step),
      high: say(high.value),
      highAt: slotLabel(high.slot, step),
    }),
    ...(isJudged ? [t(beyond === 0 ? 'stations.series.within' : `stations.series.beyond.${step}`, { count: beyond })] : []),
    ...(silent > 0 && step !== 'reading' ? [t(`stations.series.silent.${step}`, { count: silent })] : []),
  ].join(' ');
};
