import type { QueryClient } from '@tanstack/react-query';
import { exportRecord } from '../../contract/commands/exportRecord';
import { sendCommand } from '../data/command';
import { FeedError } from '../data/errors';
import { ExportDenied, type ExportPort } from '../export/exportDoor';
import { addressWords } from './addressWords';

const DENIED = new Set([401, 403]);

/** What the export door needs of the desk: the audit by command, and what the address narrows by in words. */
export const openExportPort = (client: QueryClient): ExportPort => ({
  record: (order) =>
    sendCommand(exportRecord, order, null).catch((error: unknown) => {
      if (!(error instanceof FeedError)) throw error;
      const { status, title, detail } = error.problem;
      throw DENIED.has(status) ? new ExportDenied(detail ?? title) : new Error(title, { cause: error });
    }),
  filters: () => addressWords(location.search, client),
});
