import * as z from 'zod/mini';
import { refusedRow } from '../../../contract/feeds/intake';
import { bigintColumn, instant } from './columns';

const row = z.object({ id: bigintColumn, file: z.string(), line: z.int(), raw: z.string(), reason: z.string(), received_at: instant });

/** A refused row as the wire has it. */
export const toRefusedRow = (raw: unknown) => {
  const { received_at: receivedAt, ...rest } = row.parse(raw);
  return refusedRow.parse({ ...rest, receivedAt });
};
