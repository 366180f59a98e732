import type { TFunction } from 'i18next';
import { isSimulated } from './stamp';
import type { ExportTable } from './exportable';

/** The table with a last column that says where each row comes from, once any row is simulated: a row copied elsewhere says it too, [EX4]. */
export const natured = (table: ExportTable, t: TFunction): ExportTable => {
  if (!isSimulated(table.rows.map(({ provenance }) => provenance))) return table;
  return {
    columns: [...table.columns, { header: t('export.nature.column') }],
    rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, t(`export.nature.${row.provenance}`)] })),
  };
};
