import { createContext } from 'react';
import type * as z from 'zod/mini';
import type { exportRecord } from '../../contract/commands/exportRecord';
import type { Receipt } from './stamp';

export type ExportOrder = z.input<(typeof exportRecord)['payload']>;

/** The server does not allow this person to take these figures away; the message is fit to show. */
export class ExportDenied extends Error {}

/** What the door needs of the desk: the audit, and the words of the address. */
export interface ExportPort {
  /** Records the export. @throws ExportDenied when the person may not; any other Error when it could not be recorded. */
  record: (order: ExportOrder) => Promise<Receipt>;
  /** The filters of the address in words, "Kỳ: 2025" each. */
  filters: () => Promise<readonly string[]>;
}

/** Brings the port when somebody first exports; null where nothing is exported, as on a wall. */
export const ExportDoor = createContext<(() => Promise<ExportPort>) | null>(null);
