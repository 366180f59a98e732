import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { importOptions } from '../../../contract/imports/importOptions';
import { kindOf } from '../kinds/registry';
import { readRawTable } from './readRawTable';
import { FileRefused } from './table';
import { typeRows, type ReadRow } from './typeRows';

const order = z.object({ path: z.string(), name: z.string(), kind: z.string(), options: importOptions, chunk: z.int() });

/** What the thread says, in this order: the head once, rows in pieces, the end; or why the file is refused. */
export type ThreadMessage =
  | { say: 'head'; header: string[]; notes: string[]; total: number }
  | { say: 'rows'; rows: ReadRow[] }
  | { say: 'end' }
  | { say: 'refused'; reasons: readonly string[] };

const read = async (tell: (message: ThreadMessage) => void, asked: () => Promise<unknown>): Promise<void> => {
  const { path, name, kind, options, chunk } = order.parse(workerData);
  const { columns, info } = kindOf(kind);
  const of = { columns, templateName: info.templateName };
  try {
    const table = typeRows(await readRawTable(path, name, options, of), of, options);
    tell({ say: 'head', header: table.header, notes: table.notes, total: table.rows.length });
    for (let from = 0; from < table.rows.length; from += chunk) {
      await asked();
      tell({ say: 'rows', rows: table.rows.slice(from, from + chunk) });
    }
    tell({ say: 'end' });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    tell({ say: 'refused', reasons: error.reasons });
  }
};

/** What the thread does: reads the file that it was started for, and ends. */
export const readAsThread = async (): Promise<void> => {
  if (!parentPort) throw new Error('this runs on a thread only');
  const port = parentPort;
  // One piece at a time: a burst of them would be unpacked by the gateway in one go.
  await read(
    (message) => port.postMessage(message),
    () => once(port, 'message'),
  );
  port.close();
};
