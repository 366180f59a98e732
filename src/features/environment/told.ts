import type { FeedId } from '../../../contract/feeds/index';
import type { Provenance } from '../../../contract/figure';
import type { Exportable, ExportColumn, ExportRow } from '../../export/exportable';

/** What every export of these pages says of its figures. */
export interface Told {
  feed: FeedId;
  revision: number;
  asOf: string | null;
  filters?: readonly string[];
  notes?: readonly string[];
}

/** A table that leaves the screen, with the feed, the stations it speaks of and their nature. */
export const partOf = (
  { feed, revision, asOf, filters = [], notes = [] }: Told,
  title: string,
  things: readonly { name: string; id: string; provenance: Provenance }[],
  columns: readonly ExportColumn[],
  rows: () => ExportRow[],
): Exportable => ({
  title,
  feeds: [{ feed, revision }],
  sources: [...new Set(things.map(({ name, id }) => `${name} (${id})`))],
  asOf,
  provenance: [...new Set(things.map(({ provenance }) => provenance))],
  filters,
  notes,
  table: () => ({ columns, rows: rows() }),
});
