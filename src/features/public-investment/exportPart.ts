import type { Provenance } from '../../../contract/figure';
import type { Exportable, ExportColumn, ExportRow } from '../../export/exportable';
import { tell } from '../../export/told';
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
  const { asOf, filters, until, revision, beforeRevision } = told;
  return tell(
    {
      feed: 'investment',
      revisions: [revision, ...(beforeRevision === null ? [] : [beforeRevision])],
      receipt: body.receipt,
      asOf,
      filters,
      notes: [until],
    },
    { title: body.year === null ? title : `${title} ${body.year}`, columns, rows, ...(kinds ? { provenance: kinds } : {}) },
  );
};
/** The nature of what is summed from the rows of a year. */
export const kindOf = ({ body }: InvestmentYear): Provenance => body.receipt?.provenance ?? 'imported';
