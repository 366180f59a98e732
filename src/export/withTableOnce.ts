import type { Exportable, ExportTable } from './exportable';

/** The same, with its rows put together once however often they are asked for: counted, written, printed. */
export const withTableOnce = (part: Exportable): Exportable => {
  let table: ExportTable | undefined;
  return { ...part, table: () => (table ??= part.table()) };
};
