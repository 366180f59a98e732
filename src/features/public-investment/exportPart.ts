import type { FeedId } from '../../../contract/feeds/index';
import type { Provenance } from '../../../contract/figure';
import type { Exportable, ExportColumn, ExportRow } from '../../export/exportable';
import type { Told } from './told';
import type { InvestmentBody, InvestmentYear } from './yearOf';

/** Files count in tỷ đồng, at full precision. */
export const BILLION = 1e9;
/** A column of figures shown to a tenth. */
export const tenth = (header: string): ExportColumn => ({ header, digits: 1 });

/** What every table of the page is told with. */
export const partOf = (
  { body }: { body: InvestmentBody },
  told: Told,
  title: string,
  columns: ExportColumn[],
  rows: () => ExportRow[],
  kinds?: Provenance[],
): Exportable => {
  const kind = body.receipt?.provenance;
  return {
    title: body.year === null ? title : `${title} ${body.year}`,
    feeds: [
      { feed: 'investment' satisfies FeedId, revision: told.revision },
      ...(told.beforeRevision === null ? [] : [{ feed: 'investment' as const, revision: told.beforeRevision }]),
    ],
    sources: body.receipt?.sources ?? [],
    provenance: kinds ?? (kind ? [kind] : []),
    asOf: told.asOf,
    filters: told.filters,
    notes: [told.until],
    table: () => ({ columns, rows: rows() }),
  };
};
/** The nature of what is summed from the rows of a year. */
export const kindOf = ({ body }: InvestmentYear): Provenance => body.receipt?.provenance ?? 'imported';
