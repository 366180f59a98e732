import { moveImport } from '../../imports/rows/storedImport';
import type { Handler } from './handler';
import { standingImport } from './standingImport';

/** Ends a file that is not stored; whoever reads it finds so at its next step. */
export const cancelImport: Handler<'import.cancel'> = async (view, { payload, expected, principal, sight }) => {
  const stored = await standingImport(view, payload.import, expected, ['queued', 'reading', 'checked'], sight);
  const { file } = await moveImport(view, stored, { state: 'cancelled', decidedBy: principal.name, progress: null });
  return { file };
};
