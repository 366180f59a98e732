import type { TFunction } from 'i18next';
import type { Project } from '../../../contract/feeds/investment';
import type { Exportable, ExportColumn, ExportRow } from '../../export/exportable';
import type { MonthRow, ProjectBody, Retold } from './projectModel';
import type { Told } from './told';
import { monthText } from './words';

const BILLION = 1e9;
const tenth = (header: string): ExportColumn => ({ header, digits: 1 });

interface Of {
  body: ProjectBody;
  project: Project;
  told: Told;
}

const partOf = ({ body, project, told }: Of, title: string, columns: ExportColumn[], rows: () => ExportRow[]): Exportable => ({
  title: `${title}: ${project.name}`,
  feeds: [{ feed: 'investment-project', revision: told.revision }],
  sources: body.receipt?.sources ?? [],
  provenance: body.receipt ? [body.receipt.provenance] : [],
  asOf: told.asOf,
  filters: told.filters,
  table: () => ({ columns, rows: rows() }),
});
const kindOf = ({ body }: Of) => body.receipt?.provenance ?? 'imported';

/** What the project is. */
export const factsExport = (of: Of & { facts: readonly (readonly [string, string])[] }, t: TFunction): Exportable =>
  partOf(of, t('investment.project.facts'), [{ header: t('investment.export.figure') }, { header: t('investment.export.value') }], () =>
    of.facts.map(([term, fact]) => ({ provenance: kindOf(of), cells: [term, fact] })),
  );

/** What was given to it. */
export const allocationsExport = (of: Of, t: TFunction): Exportable =>
  partOf(
    of,
    t('investment.project.allocations'),
    [
      { header: t('investment.project.planYear') },
      { header: t('investment.project.source') },
      { header: t('investment.versions.day') },
      tenth(t('investment.versions.amount')),
      tenth(t('investment.versions.carried')),
      { header: t('investment.versions.document') },
    ],
    () =>
      of.body.allocations.map(({ year, sourceName, decidedOn, amount, carriedOver, document }) => ({
        provenance: kindOf(of),
        cells: [String(year), sourceName, { date: decidedOn }, amount / BILLION, carriedOver / BILLION, document],
      })),
  );

/** Every figure of it. */
export const monthsExport = (of: Of & { rows: readonly MonthRow[] }, t: TFunction): Exportable => {
  const sources = new Map(of.body.allocations.map(({ source, sourceName }) => [source, sourceName]));
  return partOf(
    of,
    t('investment.project.monthTable'),
    [
      { header: t('investment.project.month') },
      { header: t('investment.project.planYear') },
      { header: t('investment.project.source') },
      tenth(t('investment.project.disbursed')),
      tenth(t('investment.project.advanced')),
      tenth(t('investment.project.recovered')),
      tenth(t('investment.project.balance')),
      { header: t('investment.project.revised') },
      { header: t('investment.project.observed'), onPaper: false },
      { header: t('investment.project.from'), onPaper: false },
    ],
    () =>
      of.rows.map((row) => ({
        provenance: row.provenance,
        cells: [
          monthText(row.month, t),
          String(row.planYear),
          sources.get(row.source) ?? row.source,
          row.disbursed / BILLION,
          row.advanced / BILLION,
          row.recovered / BILLION,
          row.balance / BILLION,
          row.revised,
          row.observedAt === null ? null : { date: row.observedAt },
          row.from,
        ],
      })),
  );
};

/** Every telling of the figures that were told again. */
export const revisionsExport = (of: Of & { retold: readonly Retold[] }, t: TFunction): Exportable => {
  const sources = new Map(of.body.allocations.map(({ source, sourceName }) => [source, sourceName]));
  return partOf(
    of,
    t('investment.project.revisions'),
    [
      { header: t('investment.project.month') },
      { header: t('investment.project.source') },
      { header: t('passport.revision') },
      tenth(t('investment.project.value')),
      { header: t('investment.project.received') },
      { header: t('investment.project.from') },
    ],
    () =>
      of.retold.flatMap(({ month, source, tellings }) =>
        tellings.map(({ disbursed, revision, receivedAt, from }) => ({
          provenance: kindOf(of),
          cells: [
            monthText(month, t),
            sources.get(source) ?? source,
            revision,
            disbursed / BILLION,
            receivedAt === null ? null : { date: receivedAt },
            from,
          ],
        })),
      ),
  );
};
