import type { ReceivedFile } from './inboxFiles';
import type { Blame, Suspects } from './suspects';

export interface Taken {
  file: ReceivedFile;
  signature: string;
}

export interface DeliveryOptions {
  accept: (files: ReceivedFile[]) => Promise<void>;
  blameOf: (error: unknown) => Blame;
  suspects: Suspects;
  /** After `accept` resolved for the file. */
  onTaken: (taken: Taken) => Promise<void>;
  /** The file failed alone too often, for a reason of its own. */
  onPoison: (taken: Taken, error: unknown) => Promise<void>;
  onSuspect: (taken: Taken, error: unknown) => void;
}

/** So many unexplained failures in a row, with no success in the pass, and the store is taken to be down. */
const HOPELESS = 10;

/**
 * The deliveries of one pass. A batch that fails is tried again file by file, so that one bad file holds up no other;
 * rejects when the store is down, and then nothing is set aside.
 */
export const createDelivery = ({ accept, blameOf, suspects, onTaken, onPoison, onSuspect }: DeliveryOptions) => {
  let storeWorks = false;
  let failures = 0;

  const succeed = async (taken: Taken): Promise<void> => {
    storeWorks = true;
    suspects.clear(taken.file.name);
    await onTaken(taken);
  };

  const fail = async (taken: Taken, error: unknown): Promise<void> => {
    const blame = blameOf(error);
    if (blame === 'store') throw error;
    const isNews = !suspects.has(taken.file.name, taken.signature);
    if (suspects.strike(taken.file.name, taken.signature, blame, storeWorks)) return onPoison(taken, error);
    failures += 1;
    if (!storeWorks && blame === 'unknown' && failures >= HOPELESS) throw error;
    // While nothing at all goes through, one line tells it for all.
    if (isNews && (storeWorks || failures === 1)) onSuspect(taken, error);
  };

  const alone = async (taken: Taken): Promise<void> => {
    try {
      await accept([taken.file]);
    } catch (error) {
      return fail(taken, error);
    }
    return succeed(taken);
  };

  const together = async (batch: readonly Taken[]): Promise<void> => {
    try {
      await accept(batch.map(({ file }) => file));
    } catch (error) {
      const [only] = batch;
      if (only && batch.length === 1) return fail(only, error);
      if (blameOf(error) === 'store') throw error;
      for (const taken of batch) await alone(taken);
      return;
    }
    for (const taken of batch) await succeed(taken);
  };

  return { alone, together };
};
