import { NAMED_ATTACHED } from '../../../contract/imports/importedFile';
import { kindOf } from '../../imports/kinds/registry';
import { moveImport } from '../../imports/rows/storedImport';
import { storable } from '../../store/rows/columns';
import type { Handler } from './handler';
import { conflict, standingImport } from './standingImport';

const NAMED = 5;

/** Takes an applied file back in a new revision and says why, unless something newer stands on one of its records, [IM8]. */
export const undoImport: Handler<'import.undo'> = async (view, { payload, expected, principal, sight }) => {
  const stored = await standingImport(view, payload.import, expected, ['applied'], sight);
  const { file } = stored;
  const applied = file.appliedRevision ?? 0;
  const { recorder } = kindOf(file.kind);
  const newer = await recorder.newerThan(view.db, applied, NAMED + 1);
  if (newer.length > 0) {
    const more = newer.length > NAMED ? ' và số khác' : '';
    throw conflict(
      `Không hoàn tác được vì đã có số mới hơn: ${newer.slice(0, NAMED).join(', ')}${more}. Hãy hoàn tác lần nhập sau trước.`,
      file,
    );
  }
  const attached = (await recorder.attachedTo(view.db, view.revision, applied)).map(({ words }) => words);
  if (attached.length !== payload.attached)
    throw conflict(
      `Số liệu của tệp đang có ${attached.length} xác nhận, nghi vấn, giải trình; lệnh hoàn tác nêu ${payload.attached}. Hãy xem lại các ý kiến đó rồi quyết định.`,
      file,
    );
  await recorder.restore(view, applied);
  const next = await moveImport(view, stored, {
    state: 'undone',
    decidedBy: principal.name,
    undoneRevision: view.revision,
    undone: {
      by: principal.name,
      at: view.at,
      revision: view.revision,
      reason: storable(payload.reason),
      attached: attached.slice(0, NAMED_ATTACHED),
      attachedTotal: attached.length,
    },
  });
  return { file: next.file };
};
