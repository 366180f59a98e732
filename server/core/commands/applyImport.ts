import type { Sight } from '../../access/rows';
import { findMoved } from '../../imports/findMoved';
import { kindOf } from '../../imports/kinds/registry';
import { recordReady } from '../../imports/recordReady';
import { findApplied, moveImport, type StoredImport } from '../../imports/rows/storedImport';
import { RefusedPlan } from '../../ingest/indicatorPlan';
import type { WriteView } from '../../store/store';
import { withinOf } from '../rows/ofWork';
import type { Handler } from './handler';
import { conflict, standingImport } from './standingImport';

/** What speaks against storing a checked file now. @throws ProblemError */
const refuseUnfit = async (view: WriteView, stored: StoredImport, seen: number, { covers }: Sight): Promise<void> => {
  const { file } = stored;
  const { refused = 0, warned = 0 } = file.counts ?? {};
  if (refused > 0)
    throw conflict(`Tệp còn ${refused} dòng bị từ chối nên chưa ghi được: ghi cả tệp hoặc không ghi gì. Hãy sửa tệp rồi gửi lại.`, file);
  if (seen !== warned)
    throw conflict(
      `Tệp có ${warned} dòng cần xem, lệnh ghi nêu đã xem ${seen}. Hãy xem đủ các dòng đó, xác nhận đúng số dòng rồi ghi.`,
      file,
    );
  const same = await findApplied(view.db, view.revision, file.kind, file.sha256);
  if (same)
    throw conflict(
      covers(withinOf(same))
        ? `Tệp có cùng nội dung đã được ${same.appliedBy ?? 'người khác'} ghi ở phiên bản ${same.appliedRevision} (tên khi đó: "${same.name}") nên không ghi lần nữa.`
        : 'Nội dung của tệp này đã được ghi trước đó nên không ghi lần nữa.',
      file,
    );
  const moved = await findMoved(view.db, stored);
  if (moved === null) return;
  const what = moved === 'definitions' ? kindOf(file.kind).judgedBy : `số liệu ở dòng ${moved.line} của tệp`;
  throw conflict(`Từ lúc kiểm tra đến nay, ${what} đã thay đổi. Hãy bấm "Kiểm tra lại" để xem kết quả theo số liệu hiện hành.`, file);
};

/** Stores a checked file whole, in one revision, through the recorder of its kind, [IM7]. */
export const applyImport: Handler<'import.apply'> = async (view, { payload, expected, principal, sight }) => {
  const stored = await standingImport(view, payload.import, expected, ['checked'], sight);
  await refuseUnfit(view, stored, payload.warnings, sight);
  const recorded = await recordReady(view, stored, principal.id).catch((error: unknown) => {
    if (error instanceof RefusedPlan) throw conflict(error.message, stored.file);
    throw error;
  });
  if (recorded === 0) throw conflict('Mọi số liệu trong tệp đã có trong hệ thống nên không có gì để ghi.', stored.file);
  const receipt = {
    appliedBy: principal.name,
    appliedAt: view.at,
    appliedRevision: view.revision,
    recorded,
    acknowledged: payload.warnings,
  };
  const { file } = await moveImport(view, stored, { state: 'applied', decidedBy: principal.name, ...receipt });
  return { file };
};
