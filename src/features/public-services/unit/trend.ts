import type { TFunction } from 'i18next';
import type { LinePoint } from '../../../charts/line/linePoint';
import type { UnitBody } from '../scoresBody';
import { tickText } from '../wording';

type Period = UnitBody['periods'][number];

/** Whether any of the periods has an official total: else the only line is that of our estimate. */
export const hasOfficial = (periods: readonly Period[]): boolean => periods.some(({ score }) => (score.official?.total ?? null) !== null);

/** The first period of each scoring but the first: where a trend breaks, [DV3]. */
export const breaksOf = (periods: readonly Period[]): Period[] =>
  periods.filter(({ scoring }, at) => at > 0 && scoring !== periods[at - 1]?.scoring);

/** The scores of a unit over time: the two scores are two lines; a change of scoring and an open period break both. */
export const trendPoints = (periods: readonly Period[]): LinePoint[] => {
  const official = hasOfficial(periods);
  const breaks = new Set(breaksOf(periods).map(({ period }) => period));
  return periods.map(({ period, closed, score }) => {
    const [given, ours] = [score.official?.total ?? null, score.estimate.total];
    return {
      key: period,
      label: tickText(period),
      value: official ? given : ours,
      ...(official ? { previous: ours } : {}),
      ...(closed ? {} : { provisional: true }),
      ...(closed && !breaks.has(period) ? {} : { breaks: true }),
    };
  });
};

/** The sightings of the open period, oldest first: what was shown on each day, of the period so far. */
export const sightingPoints = ({ sightings }: Pick<UnitBody, 'sightings'>, dayOf: (day: string) => string): LinePoint[] => {
  const official = sightings.some((one) => one.official !== null);
  return sightings.map(({ seenOn, official: given, estimate }, at) => ({
    key: seenOn,
    label: dayOf(seenOn),
    value: official ? given : estimate,
    ...(official ? { previous: estimate } : {}),
    // All of them are of an open period, which the head of the chart says; only the newest stands as the period so far.
    ...(at === sightings.length - 1 ? { provisional: true } : {}),
  }));
};

/** The names of the lines as they are drawn. */
export const lineNames = (official: boolean, t: TFunction): { actual: string; previous: string } => ({
  actual: t(official ? 'services.unit.trend.official' : 'services.unit.trend.estimate'),
  previous: t('services.unit.trend.estimate'),
});
