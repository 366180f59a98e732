import { moveImport } from '../../imports/rows/storedImport';
import { newerObservations, restoreObservations } from '../../ingest/restoreObservations';
import type { Handler } from './handler';
import { conflict, standingImport } from './standingImport';

const NAMED = 5;

/** Takes an applied file back in a new revision, unless something newer stands on one of its figures, [IM8]. */
export const undoImport: Handler<'import.undo'> = async (view, { payload, expected, principal }) => {
  const stored = await standingImport(view, payload.import, expected, ['applied']);
  const { file } = stored;
  const applied = file.appliedRevision ?? 0;
  const newer = await newerObservations(view, applied, NAMED + 1);
  if (newer.length > 0) {
    const named = newer.slice(0, NAMED).map((row) => `${row.indicator_code} kỳ ${row.period} (phiên bản ${row.revision})`);
    const more = newer.length > NAMED ? ' và số khác' : '';
    throw conflict(`Không hoàn tác được vì đã có số mới hơn: ${named.join(', ')}${more}. Hãy hoàn tác lần nhập sau trước.`, file);
  }
  await restoreObservations(view, applied);
  const next = await moveImport(view, stored, { state: 'undone', decidedBy: principal.name, undoneRevision: view.revision });
  return { file: next.file };
};
