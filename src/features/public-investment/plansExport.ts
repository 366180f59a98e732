import type { TFunction } from 'i18next';
import type { PublishedMoney } from '../../../contract/money';
import type { Exportable } from '../../export/exportable';
import { BILLION, partOf, tenth } from './exportPart';
import type { Told } from './told';
import type { ShownVersion } from './versions';
import type { InvestmentBody } from './yearOf';

/** The decisions on the plan. */
export const plansExport = (
  { body, versions, told }: { body: InvestmentBody; versions: readonly ShownVersion[]; told: Told },
  t: TFunction,
): Exportable =>
  partOf(
    { body },
    told,
    t('investment.versions.heading'),
    [
      { header: t('investment.versions.kind') },
      { header: t('investment.versions.day') },
      tenth(t('investment.versions.amount')),
      tenth(t('investment.versions.change')),
      tenth(t('investment.versions.carried')),
      { header: t('investment.versions.document') },
    ],
    () =>
      versions.map(({ kind, decidedOn, amount, change, carriedOver, document, provenance }) => ({
        provenance,
        cells: [
          t(`investment.plans.${kind}`),
          { date: decidedOn },
          amount / BILLION,
          change === null ? null : change / BILLION,
          carriedOver / BILLION,
          document,
        ],
      })),
    [...new Set(versions.map(({ provenance }) => provenance))],
  );

/** What was published, word for word. */
export const publishedExport = (
  { body, published, told }: { body: InvestmentBody; published: readonly PublishedMoney[]; told: Told },
  t: TFunction,
): Exportable => ({
  ...partOf(
    { body },
    told,
    t('investment.published.heading'),
    [
      { header: t('investment.published.name') },
      { header: t('investment.published.scope') },
      { header: t('investment.published.at') },
      tenth(t('investment.published.amount')),
      tenth(t('investment.projects.columns.rate')),
      { header: t('investment.export.of') },
      { header: t('investment.published.source') },
    ],
    () =>
      published.map(({ name, scope, at, amount, percent, denominator, source }) => ({
        provenance: 'published',
        cells: [
          name,
          t(`investment.published.scopes.${scope}`),
          { date: at },
          amount === null ? null : amount / BILLION,
          percent,
          denominator,
          source,
        ],
      })),
    ['published'],
  ),
  sources: [...new Set(published.map(({ source }) => source))],
});
