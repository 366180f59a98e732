import { inChunks } from '../breathe';
import type { Workbook } from './workbook';
import type { FromXlsxWorker, ToXlsxWorker } from './xlsxWorker';

/**
 * The workbook as a file, made beside the page and handed over in pieces: 50,000 rows at once would stop the page while they are
 * copied. @throws Error when the worker fails or does not load.
 */
export const writeXlsx = async ({ sheets, info }: Workbook): Promise<Blob> => {
  const worker = new Worker(new URL('./xlsxWorker.ts', import.meta.url), { type: 'module', name: 'xlsx' });
  try {
    const answered = new Promise<Blob>((resolve, reject) => {
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker of the sheet did not load')));
      worker.addEventListener('message', ({ data }: MessageEvent<FromXlsxWorker>) => {
        if ('file' in data) resolve(data.file);
        else reject(new Error(data.failed));
      });
    });
    const tell = (message: ToXlsxWorker) => worker.postMessage(message);
    const hand = async (): Promise<void> => {
      for (const { name, table } of sheets) {
        let isOpen = false;
        for await (const rows of inChunks(table.rows)) {
          const cells = rows.map((row) => row.cells);
          tell(isOpen ? { kind: 'rows', rows: cells } : { kind: 'sheet', name, columns: table.columns, rows: cells });
          isOpen = true;
        }
        if (!isOpen) tell({ kind: 'sheet', name, columns: table.columns, rows: [] });
      }
      tell({ kind: 'finish', info });
    };
    // A worker that fails early is told of before all is handed over.
    return await Promise.race([answered, hand().then(() => answered)]);
  } finally {
    worker.terminate();
  }
};
