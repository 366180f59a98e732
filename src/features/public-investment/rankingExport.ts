import type { TFunction } from 'i18next';
import type { Exportable } from '../../export/exportable';
import type { Dimension } from './cut';
import { BILLION, kindOf, partOf, tenth } from './exportPart';
import type { Ranked } from './ranking';
import type { Told } from './told';
import type { InvestmentYear } from './yearOf';

/** The members of a dimension, those with most money left first. */
export const rankingExport = (
  { year, ranked, by, told }: { year: InvestmentYear; ranked: readonly Ranked[]; by: Dimension; told: Told },
  t: TFunction,
): Exportable =>
  partOf(
    year,
    told,
    `${t('investment.ranking.heading')}: ${t(`investment.dimensions.${by}`)}`,
    [
      { header: t(`investment.dimensions.${by}`) },
      { header: t('investment.export.projects') },
      tenth(t('investment.projects.columns.plan')),
      tenth(t('investment.projects.columns.done')),
      tenth(t('investment.projects.columns.rate')),
      tenth(t('investment.projects.columns.gap')),
      tenth(t('investment.projects.columns.left')),
    ],
    () =>
      ranked.map(({ name, projects, plan, done, rate, gap, left }) => ({
        provenance: kindOf(year),
        cells: [name, projects, plan / BILLION, done / BILLION, rate, gap, left / BILLION],
      })),
  );
