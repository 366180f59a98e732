import type { TFunction } from 'i18next';
import type { PublishedMoney } from '../../../contract/money';
import type { Exportable } from '../../export/exportable';
import { billion, inBillion, kindOf, made } from './exportPart';
import type { Season } from './season';
import type { Shown } from './shown';
import { spanText } from './wording';

/** Each item month by month, in % of its estimate. */
export const seasonExport = (shown: Shown, seasons: readonly Season[], t: TFunction): Exportable =>
  made(
    shown,
    {
      title: t('budget.season.label'),
      table: () => ({
        columns: [
          { header: t('budget.item.name') },
          ...Array.from({ length: 12 }, (_, at) => ({ header: `${spanText(shown.look.now.body.year ?? 0, at, t)} (%)`, digits: 1 })),
        ],
        rows: seasons.map(({ name, values }) => ({ provenance: kindOf(shown), cells: [name, ...values] })),
      }),
    },
    t,
  );

/** The published figures, as their sources have them. */
export const publishedExport = (
  published: readonly PublishedMoney[],
  { asOf, revision }: { asOf: string | null; revision: number },
  t: TFunction,
): Exportable => ({
  title: t('budget.published.heading'),
  feeds: [{ feed: 'budget', revision }],
  sources: [...new Set(published.map(({ source }) => source))],
  provenance: ['published'],
  asOf,
  table: () => ({
    columns: [
      { header: t('budget.published.name') },
      { header: t('budget.published.at') },
      inBillion(t('budget.published.amount'), t),
      { header: `${t('budget.published.percent')} (%)` },
      { header: t('budget.export.denominator') },
      { header: t('budget.published.source') },
    ],
    rows: published.map(({ name, at, amount, percent, denominator, source }) => ({
      provenance: 'published',
      cells: [name, { date: at }, billion(amount), percent, denominator, source],
    })),
  }),
});

/** When the figures were told anew. */
export const revisionExport = (shown: Shown, t: TFunction): Exportable =>
  made(
    shown,
    {
      title: t('budget.revisions.heading'),
      table: () => ({
        columns: [
          { header: t('budget.export.revision') },
          { header: t('budget.export.at') },
          { header: t('budget.export.reason') },
          { header: t('budget.export.rows') },
        ],
        rows: shown.look.now.body.revisions.map(({ revision, at, reason, rows }) => ({
          provenance: kindOf(shown),
          cells: [revision, { date: at }, reason, rows],
        })),
      }),
    },
    t,
  );
