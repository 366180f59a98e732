import { sql } from 'kysely';
import * as z from 'zod/mini';
import { figuresChanged } from '../../imports/figuresChanged';
import { readPlans, recordPlans } from '../../imports/recordReady';
import { findApplied, moveImport, type StoredImport } from '../../imports/rows/storedImport';
import { RefusedPlan } from '../../ingest/indicatorPlan';
import { bigintColumn } from '../../store/rows/columns';
import type { WriteView } from '../../store/store';
import type { Handler } from './handler';
import { conflict, standingImport } from './standingImport';

const countRow = z.object({ count: bigintColumn });

/** What speaks against storing a checked file now. @throws ProblemError */
const refuseUnfit = async (view: WriteView, stored: StoredImport): Promise<void> => {
  const { file } = stored;
  const counts = file.counts ?? { rows: 0, accepted: 0, warned: 0, refused: 0, known: 0 };
  if (counts.refused > 0)
    throw conflict(
      `Tệp còn ${counts.refused} dòng bị từ chối nên chưa ghi được: ghi cả tệp hoặc không ghi gì. Hãy sửa tệp rồi gửi lại.`,
      file,
    );
  const same = await findApplied(view.db, view.revision, file.kind, file.sha256);
  if (same)
    throw conflict(
      `Tệp có cùng nội dung đã được ${same.appliedBy ?? 'người khác'} ghi ở phiên bản ${same.appliedRevision} (tên khi đó: "${same.name}") nên không ghi lần nữa.`,
      file,
    );
  const line = await figuresChanged(view.db, stored);
  if (line === null) return;
  const what = line === 0 ? 'danh mục chỉ tiêu' : `số liệu ở dòng ${line} của tệp`;
  throw conflict(`Từ lúc kiểm tra đến nay, ${what} đã thay đổi. Hãy bấm "Kiểm tra lại" để xem kết quả theo số liệu hiện hành.`, file);
};

/** Stores a checked file whole, in one revision, through the door of indicators, [IM7]. */
export const applyImport: Handler<'import.apply'> = async (view, { payload, expected, principal }) => {
  const stored = await standingImport(view, payload.import, expected, ['checked']);
  await refuseUnfit(view, stored);
  const plans = await readPlans(view, stored);
  if (plans.length === 0) throw conflict('Mọi số liệu trong tệp đã có trong hệ thống nên không có gì để ghi.', stored.file);
  try {
    await recordPlans(view, plans, principal.id);
  } catch (error) {
    if (error instanceof RefusedPlan) throw conflict(error.message, stored.file);
    throw error;
  }
  const { rows } = await sql`select count(*) as count from observation where revision = ${view.revision}`.execute(view.db);
  const { count: recorded } = countRow.parse(rows[0]);
  const receipt = { appliedBy: principal.name, appliedAt: view.at, appliedRevision: view.revision, recorded };
  const { file } = await moveImport(view, stored, { state: 'applied', decidedBy: principal.name, ...receipt });
  return { file };
};
