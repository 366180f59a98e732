import type { FeedId } from '../../contract/feeds/index';
import type { Provenance } from '../../contract/figure';
import type { Receipt } from '../../contract/money';
import type { ExportColumn, ExportRow, Exportable } from './exportable';

/** What every panel of a page says of its figures when they leave the screen. */
export interface Told {
  feed: FeedId;
  revisions: readonly number[];
  receipt: Receipt | null;
  asOf: string | null;
  /** The period, the ledger and what is looked at, in words. */
  filters: readonly string[];
  notes: readonly string[];
}

interface PartTold {
  title: string;
  columns: ExportColumn[];
  /** Each with a provenance of its own, where rows differ. */
  rows: () => (Omit<ExportRow, 'provenance'> & Partial<Pick<ExportRow, 'provenance'>>)[];
  /** Of what the panel shows; else that of the receipt. */
  provenance?: Provenance | readonly Provenance[];
  notes?: readonly string[];
  picture?: Exportable['picture'];
}

/** A panel's table with all that the page tells of it. */
export const tell = ({ feed, revisions, receipt, asOf, filters, notes }: Told, part: PartTold): Exportable => {
  const told = part.provenance ?? receipt?.provenance ?? [];
  const provenance = typeof told === 'string' ? [told] : told;
  const own = provenance[0] ?? 'imported';
  return {
    title: part.title,
    feeds: [...new Set(revisions)].map((revision) => ({ feed, revision })),
    sources: receipt?.sources ?? [],
    provenance,
    asOf,
    filters,
    notes: [...notes, ...(part.notes ?? [])],
    table: () => ({ columns: part.columns, rows: part.rows().map((row) => ({ provenance: own, ...row })) }),
    ...(part.picture ? { picture: part.picture } : {}),
  };
};
