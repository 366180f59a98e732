import writeXlsxFile from 'write-excel-file/universal';
import { toSheets } from './toSheets';
import type { Workbook } from './workbook';

/** What the worker answers on the port that came with the workbook. */
export type FromXlsxWorker = { file: Blob } | { failed: string };

globalThis.addEventListener('message', async ({ data, ports: [port] }: MessageEvent<Workbook>) => {
  const answer = (message: FromXlsxWorker) => port?.postMessage(message);
  try {
    answer({ file: await writeXlsxFile(toSheets(data)).toBlob() });
  } catch (error) {
    answer({ failed: error instanceof Error ? error.message : String(error) });
  }
});
