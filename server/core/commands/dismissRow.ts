import { recordStates } from '../../ingest/recordStates';
import { recordDecisions } from '../../ingest/sourceDecisions';
import type { Handler } from './handler';
import { openRow } from './openRow';

/** Closes an open refused row with the operator's reason, [IN6]. */
export const dismissRow: Handler<'intake.dismiss'> = async (view, { payload, expected, principal, sight, context }) => {
  const open = await openRow(view, payload.row, expected, sight);
  const row = {
    ...open,
    state: 'dismissed' as const,
    version: open.version + 1,
    decidedBy: principal.name,
    decidedAt: view.at,
    note: payload.note.replaceAll('\0', ''),
  };
  await recordStates(view, [row]);
  await recordDecisions(view, [row], [], context.provenanceOf);
  return { row };
};
