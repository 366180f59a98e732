import type { table as source } from '../vi/table';
import type { Widen } from '../words';

export const table: Widen<typeof source> = {
  table: {
    search: 'Search the table',
    searchHint: 'Search, accents not needed',
    clear: 'Clear the search',
    columns: 'Columns shown',
    sortBy: 'Sort by',
    unsorted: 'Order of the source',
    ascending: 'Ascending',
    descending: 'Descending',
    rows: 'Rows: {{all}}',
    found: 'Rows found: {{shown}} of {{all}}',
    none: 'No data yet',
    noMatch: 'No row matches “{{query}}”',
    total: 'Total',
    nothing: 'no data yet',
    keys: 'Arrow keys move between cells, Enter opens.',
  },
};
