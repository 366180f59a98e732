import type { TFunction } from 'i18next';
import { isSimulated } from './stamp';
import { mapInChunks } from './breathe';
import type { ExportRow, ExportTable } from './exportable';

const PROVENANCES = ['published', 'imported', 'simulated'] as const;

/** The table with a last column that says where each row comes from, once any row is simulated: a row copied elsewhere says it too, [EX4]. */
export const natured = async (table: ExportTable, t: TFunction): Promise<ExportTable> => {
  if (!isSimulated(table.rows.map(({ provenance }) => provenance))) return table;
  const words = new Map(PROVENANCES.map((each) => [each, t(`export.nature.${each}`)]));
  const rows = await mapInChunks(table.rows, (row): ExportRow => ({ ...row, cells: [...row.cells, words.get(row.provenance) ?? null] }));
  return { columns: [...table.columns, { header: t('export.nature.column') }], rows };
};
