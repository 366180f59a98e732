import type { TFunction } from 'i18next';
import type { Exportable } from '../../export/exportable';
import type { CurveMonth } from './curve';
import type { Denominator } from './denominator';
import { BILLION, kindOf, partOf, tenth } from './exportPart';
import type { Told } from './told';
import { monthText } from './words';
import type { InvestmentYear } from './yearOf';

/** The curve month by month. */
export const curveExport = (
  shown: {
    year: InvestmentYear;
    previous: InvestmentYear | null;
    months: readonly CurveMonth[];
    of: Denominator;
    told: Told;
    title: string;
  },
  t: TFunction,
): Exportable => {
  const { year, previous, months, of, told, title } = shown;
  const amount = (dong: number | null): number | null => (dong === null ? null : dong / BILLION);
  const kinds = [kindOf(year), ...(previous ? [kindOf(previous)] : []), ...year.body.path.map(({ provenance }) => provenance)];
  return {
    ...partOf(
      year,
      told,
      title,
      [
        { header: t('investment.project.month') },
        tenth(t('investment.export.done')),
        tenth(t('investment.export.path')),
        tenth(t('investment.export.pathPercent')),
        { header: t('investment.export.isStep') },
        tenth(t('investment.export.plan')),
        tenth(t('investment.export.before')),
        { header: t('investment.export.provisional') },
      ],
      () =>
        months.map(({ month, done, path, pathPercent, isStep, plan, before, provisional }) => ({
          provenance: kindOf(year),
          cells: [
            monthText(month, t),
            amount(done),
            amount(path),
            pathPercent,
            isStep ? t('investment.export.yes') : null,
            amount(plan),
            amount(before),
            provisional ? t('investment.export.yes') : null,
          ],
        })),
      [...new Set(kinds)],
    ),
    notes: [told.until, t('investment.curve.note', { plan: t(`investment.planNames.${of.kind}`) })],
  };
};
