import { ExportDenied, type ExportOrder, type ExportPort } from './exportDoor';
import type { Receipt } from './stamp';

/** However slow the server is, the file is not kept back longer. */
export const LONGEST_WAIT_MS = 2_000;

/** What came of the record: who and when, or why it is not known, in words. */
export type Recorded = { receipt: Receipt; reason: null } | { receipt: null; reason: string };

/**
 * Records an export before it is made, so that its stamp says who took it. An answer that does not come in time, or cannot come,
 * holds nothing up and is told; the record itself goes on being tried. @throws ExportDenied: then nothing is exported, [EX6].
 */
export const recordedExport = async (
  port: Pick<ExportPort, 'record'>,
  order: ExportOrder,
  noAnswer: string,
  waitMs = LONGEST_WAIT_MS,
): Promise<Recorded> => {
  const late = new Promise<Recorded>((resolve) => {
    setTimeout(() => resolve({ receipt: null, reason: noAnswer }), waitMs);
  });
  const asked = port.record(order).then(
    (receipt): Recorded => ({ receipt, reason: null }),
    (error: unknown): Recorded => {
      if (error instanceof ExportDenied) throw error;
      return { receipt: null, reason: error instanceof Error && error.message !== '' ? error.message : noAnswer };
    },
  );
  return Promise.race([asked, late]);
};
