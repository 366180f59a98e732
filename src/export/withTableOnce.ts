import type { Exportable, ExportTable, Part } from './exportable';

/** The same, with its rows put together once however often they are asked for: counted, written, printed. */
export const withTableOnce = (part: Exportable | Part): Part => {
  let table: Promise<ExportTable> | undefined;
  return { ...part, table: () => (table ??= Promise.resolve(part.table())) };
};
