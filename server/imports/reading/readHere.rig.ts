import type { readInThread } from './readInThread';
import { readPieces } from './readPieces';

/**
 * As `readInThread`, where the test is: the same pieces, copied as between threads. A thread takes most of a second to start, which is
 * not what the tests of a kind of report are about; that it reads every kind stands in readInThread.test.ts.
 */
export const readHere: typeof readInThread = async function* (reading) {
  for await (const piece of readPieces(reading, 1_000)) yield structuredClone(piece);
};
