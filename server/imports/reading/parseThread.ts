import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { importOptions } from '../../../contract/imports/importOptions';
import { readPieces, type Piece } from './readPieces';
import { FileRefused } from './table';

const order = z.object({ path: z.string(), name: z.string(), kind: z.string(), options: importOptions, chunk: z.int() });

/** What the thread says: the pieces of the file, or why it is refused. */
export type ThreadMessage = Piece | { say: 'refused'; reasons: readonly string[] };

const read = async (tell: (message: ThreadMessage) => void, asked: () => Promise<unknown>): Promise<void> => {
  const { chunk, ...reading } = order.parse(workerData);
  try {
    for await (const piece of readPieces(reading, chunk)) {
      if (piece.say === 'rows') await asked();
      tell(piece);
    }
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
