import { defineKind } from './kind';
import { ownsObservations } from './ownership';
import { OBSERVATION_COLUMNS } from './observations/columns';
import { openObservationJudge } from './observations/judge';
import { observationRecorder } from './observations/observationRecorder';
import { ready } from './observations/ready';

/** Observations of any indicator of any set: one figure a row, recorded through `recordPlanIn`. */
export const observations = defineKind({
  id: 'observations',
  name: 'Số liệu chỉ tiêu',
  description: 'Trị số của chỉ tiêu bất kỳ theo kỳ, đơn vị hành chính, cơ quan hoặc phân tổ; mỗi dòng một trị số.',
  templateName: 'mau-so-lieu-chi-tieu',
  counted: 'trị số',
  judgedBy: 'danh mục chỉ tiêu',
  samePlace: 'cùng chỉ tiêu, kỳ, loại số liệu và phân tổ',
  columns: OBSERVATION_COLUMNS,
  examples: [
    ['cds-2025', 'I.3', '2025-07', 'Thực hiện', '', '', '', '45,5', '%', '', 'Báo cáo số 12/BC-SKHCN ngày 5/8/2025', '31/07/2025'],
    ['cds-2025', 'III.5', 'Quý III/2025', 'Ước thực hiện', '', '', '', '82', '%', '', 'Báo cáo quý III', '30/09/2025'],
  ],
  notes: [
    'Mỗi dòng là một trị số.',
    'Không dùng công thức, không gộp ô. Nếu số được tính bằng công thức, hãy chép cột rồi dán giá trị.',
    'Số viết kiểu Việt Nam: 1.234,5. Ô số của Excel để nguyên, không gõ thêm chữ.',
    'Tiền ghi kèm đơn vị (đồng, triệu đồng, tỷ đồng); hệ thống tự quy đổi về đơn vị của chỉ tiêu.',
    'Để trống cột Mã xã, phường khi số là của toàn tỉnh.',
  ],
  ready,
  openJudge: openObservationJudge,
  openOwnership: ownsObservations,
  recorder: observationRecorder,
});
