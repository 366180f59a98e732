import { moveImport } from '../../imports/rows/storedImport';
import type { Handler } from './handler';
import { standingImport } from './standingImport';

/** Puts a checked file in the line again: its rows are judged by the figures of now. */
export const checkImport: Handler<'import.check'> = async (view, { payload, expected, principal, sight }) => {
  const stored = await standingImport(view, payload.import, expected, ['checked'], sight);
  const { file } = await moveImport(view, stored, { state: 'queued', decidedBy: principal.name });
  return { file };
};
