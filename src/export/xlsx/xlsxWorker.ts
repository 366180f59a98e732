import type { ExportCell, ExportColumn } from '../exportable';
import { createBook } from './createBook';
import type { Workbook } from './workbook';

/** What the page tells the worker, in order: a sheet with its first rows, further rows of it, and what the whole is. */
export type ToXlsxWorker =
  | { kind: 'sheet'; name: string; columns: readonly ExportColumn[]; rows: readonly (readonly ExportCell[])[] }
  | { kind: 'rows'; rows: readonly (readonly ExportCell[])[] }
  | { kind: 'finish'; info: Workbook['info'] };
/** What the worker answers, once. */
export type FromXlsxWorker = { file: Blob } | { failed: string };

const book = createBook();
const work = async (message: ToXlsxWorker): Promise<void> => {
  if (message.kind === 'sheet') book.openSheet(message.name, message.columns, message.rows);
  else if (message.kind === 'rows') book.addRows(message.rows);
  else globalThis.postMessage({ file: await book.finish(message.info) } satisfies FromXlsxWorker);
};

globalThis.addEventListener('message', ({ data }: MessageEvent<ToXlsxWorker>) => {
  work(data).catch((error: unknown) => {
    globalThis.postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies FromXlsxWorker);
  });
});
