import type { FeedId } from '../../contract/feeds/index';
import type { Provenance } from '../../contract/figure';
import type { StillSource } from '../ui/stillShelf';

/** A moment (ISO 8601) or a calendar day (YYYY-MM-DD): in a sheet it is a date, not words. */
export interface DateCell {
  date: string;
}
/** What one cell holds at full precision; null: there is nothing, which is never 0. */
export type ExportCell = string | number | DateCell | null;

export interface ExportColumn {
  header: string;
  /** Digits after the comma as the screen shows them; the cell itself keeps them all. */
  digits?: number;
  /** Left out of a printed table, where room is dear; files have every column. */
  onPaper?: boolean;
}

/** Rows as a screen has them, in its order, after its filters and its search. */
export interface ExportTable {
  columns: readonly ExportColumn[];
  rows: readonly ExportRow[];
}
export interface ExportRow {
  cells: readonly ExportCell[];
  /** Where the figures of the row come from; told in a column of its own once any of them is simulated. */
  provenance: Provenance;
}

/** A feed that the exported figures were read from, and its revision. */
export interface ExportFeed {
  feed: FeedId;
  revision: number;
}

/** What one panel gives out: made of the data the screen was given, asked for only when somebody exports. */
export interface Exportable {
  title: string;
  feeds: readonly ExportFeed[];
  /** Sources in words, as the passports name them. */
  sources: readonly string[];
  asOf: string | null;
  provenance: readonly Provenance[];
  /** What the panel itself narrows by and the address does not say: a search, an order. */
  filters?: readonly string[];
  /** What must be known to read the figures. */
  notes?: readonly string[];
  table: () => ExportTable;
  /** What the panel draws for paper where it has no charts: a map. */
  picture?: StillSource;
}

/** The same with a table that takes a while to put together: of a list that may be long, so that the page goes on meanwhile. */
export interface Part extends Omit<Exportable, 'table'> {
  table: () => Promise<ExportTable>;
}
