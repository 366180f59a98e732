import type { Workbook } from './workbook';
import type { FromXlsxWorker } from './xlsxWorker';

/** The workbook as a file, made beside the page, so that 50,000 rows do not stop it. @throws Error when the worker fails or does not load. */
export const writeXlsx = async (workbook: Workbook): Promise<Blob> => {
  const worker = new Worker(new URL('./xlsxWorker.ts', import.meta.url), { type: 'module', name: 'xlsx' });
  try {
    return await new Promise<Blob>((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker of the sheet did not load')));
      port1.addEventListener('message', ({ data }: MessageEvent<FromXlsxWorker>) => {
        if ('file' in data) resolve(data.file);
        else reject(new Error(data.failed));
      });
      port1.start();
      worker.postMessage(workbook, [port2]);
    });
  } finally {
    worker.terminate();
  }
};
