import type { TFunction } from 'i18next';
import type { Averaging } from '../../../contract/environment';
import type { SeriesNames } from '../../charts/series/seriesPoint';
import { averagingWord } from './limitWords';
import type { Step } from './span';

/** What the marks of a measured line mean. */
export const seriesNames = (name: string, averaging: Averaging | null, step: Step, t: TFunction): SeriesNames => ({
  value: t(`stations.series.mean.${step}`, { name }),
  range: t('stations.series.range'),
  limit: averaging === null ? t('stations.series.limit') : t('stations.series.limitOf', { averaging: averagingWord(averaging, t) }),
  beyond: t('stations.series.isBeyond'),
  said: t('stations.series.alarm'),
  calibrating: t('stations.series.calibrating'),
  failed: t('stations.series.failed'),
  silent: t('stations.series.silentMark'),
});
