import type { TFunction } from 'i18next';
import type { Passport } from '../../../../contract/figure';
import type { Exportable } from '../../../export/exportable';
import { periodTitle } from '../wording';
import { tell } from '../../../export/told';
import type { CurveMonth } from './curve';
import { RATES } from './rates';
import type { Ranked } from './ranking';
import type { RateShown, Shown } from './shown';
import { standingOf } from './standing';
import { denominatorName, numeratorName, rateName, standingText } from './wording';

const DIGITS = 1;
const percent = (header: string) => ({ header, digits: DIGITS });

/** The seven rates. */
export const ratesExport = ({ look, told }: Shown, t: TFunction): Exportable =>
  tell(told, {
    title: t('services.dossiers.heads'),
    columns: [
      { header: t('services.dossiers.export.rate') },
      percent(t('services.dossiers.export.percent')),
      { header: t('services.dossiers.export.numerator') },
      { header: t('services.dossiers.export.denominator') },
      { header: t('services.dossiers.export.of') },
      percent(t('services.dossiers.export.target')),
      { header: t('services.dossiers.export.standing') },
      percent(t(`services.dossiers.export.${look.provisional ? 'beforeWhole' : 'before'}`)),
    ],
    rows: () =>
      RATES.map((rate) => {
        const standing = standingOf(look, rate);
        return {
          cells: [
            rateName(rate, t),
            standing.percent,
            standing.numerator,
            standing.denominator,
            `${numeratorName(rate, t)} / ${denominatorName(rate, t)}`,
            standing.targets.main?.percent ?? null,
            standingText(standing, t),
            standing.before,
          ],
        };
      }),
  });

/** The curve of the rate chosen, month by month. */
export const curveExport = (
  { shown: { told, isCumulative }, rate }: RateShown,
  months: readonly CurveMonth[],
  ahead: Passport | null,
  t: TFunction,
): Exportable => ({
  ...tell(told, {
    title: t('services.dossiers.curve.heading', { name: rateName(rate, t) }),
    columns: [
      { header: t('services.dossiers.channels.month') },
      percent(t('services.dossiers.export.percent')),
      { header: numeratorName(rate, t) },
      { header: denominatorName(rate, t) },
      percent(t('services.dossiers.export.target')),
      percent(t('services.dossiers.export.before')),
      percent(t('services.dossiers.export.low')),
      percent(t('services.dossiers.export.high')),
      { header: t('services.dossiers.provisionalWord') },
    ],
    rows: () =>
      months.map((month) => ({
        cells: [
          periodTitle(month.key, t),
          month.value,
          month.numerator,
          month.denominator,
          month.target,
          month.previous,
          month.low,
          month.high,
          month.provisional ? t('services.dossiers.provisionalWord') : null,
        ],
      })),
    notes: [t(isCumulative ? 'services.dossiers.curve.subSum' : 'services.dossiers.curve.sub', { of: denominatorName(rate, t) })],
  }),
  ...(ahead ? { sources: [...new Set([...(told.receipt?.sources ?? []), ahead.source])] } : {}),
});

/** Units or fields by the rate chosen, as the screen has them. */
export const rankingExport = (
  { shown: { told, look }, rate }: RateShown,
  rows: readonly Ranked[],
  list: 'units' | 'fields',
  t: TFunction,
): Exportable =>
  tell(told, {
    title: `${t(`services.dossiers.${list}.heading`)}: ${rateName(rate, t)}`,
    columns: [
      { header: t(list === 'units' ? 'services.dossiers.export.unit' : 'services.dossiers.field') },
      { header: t('services.dossiers.ranking.rank') },
      percent(t('services.dossiers.export.percent')),
      { header: numeratorName(rate, t) },
      { header: denominatorName(rate, t) },
      percent(t('services.dossiers.export.target')),
      percent(t('services.dossiers.ranking.gap')),
      percent(t(`services.dossiers.export.${look.provisional ? 'beforeWhole' : 'before'}`)),
    ],
    rows: () =>
      rows.map((row) => ({
        cells: [row.name, row.rank, row.percent, row.numerator, row.denominator, row.target, row.gap, row.before],
      })),
  });
