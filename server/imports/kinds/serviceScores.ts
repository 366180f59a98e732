import { defineKind } from './kind';
import { ownsUnits } from './ownership';
import { SERVICE_SCORE_COLUMNS } from './service-scores/columns';
import { openServiceScoresJudge } from './service-scores/judge';
import { ready } from './service-scores/ready';
import { serviceScoresRecorder } from './service-scores/serviceScoresRecorder';

const REPORT = 'Kết xuất từ Cổng Dịch vụ công quốc gia';

/** Scores of Quyết định 766 as the national portal gives them: one part, group or total a row, recorded through `recordServiceScores`. */
export const serviceScores = defineKind({
  id: 'service-scores',
  name: 'Điểm phục vụ người dân, doanh nghiệp (QĐ 766)',
  description: 'Điểm theo Quyết định 766 của tỉnh, cơ quan, xã, phường trong một kỳ; mỗi dòng một thành phần, một nhóm hoặc tổng điểm.',
  templateName: 'mau-diem-766',
  counted: 'số liệu',
  judgedBy: 'danh mục cơ quan, xã, phường, bộ chỉ số 766',
  samePlace: 'cùng đơn vị, kỳ, ngày ghi nhận, thành phần',
  columns: SERVICE_SCORE_COLUMNS,
  examples: [
    ['Phường Tô Hiệu', 'Xử lý hồ sơ đúng hạn', '2026-03', '05/04/2026', 'Tháng', '1235', '1250', '19,76', '', REPORT],
    ['03646', 'TDGQ', '2026-03', '05/04/2026', '', '', '', '19,76', '', REPORT],
    ['Sở Nội vụ', 'Tổng điểm', 'Quý I/2026', '05/04/2026', 'Quý', '', '', '88,40', '', REPORT],
  ],
  notes: [
    'Mỗi dòng là một điểm: của một thành phần, một nhóm hoặc tổng, của một đơn vị, trong một kỳ, như đã thấy vào ngày ghi nhận.',
    'Cột Điểm ghi đúng điểm của Cổng Dịch vụ công quốc gia, không tự tính. Hệ thống ước tính riêng từ Tử số, Mẫu số và không trộn hai số.',
    'Chưa có số thì để trống hoặc bỏ dòng, không ghi 0.',
    'Cùng đơn vị, kỳ: lần ghi nhận mới nhất được hiển thị; lần cũ hơn vẫn được giữ lại.',
    'Đơn vị trước sắp xếp: hệ thống chuyển về đơn vị kế thừa nếu chỉ có một; có nhiều đơn vị kế thừa thì phải tách số.',
    'Không dùng công thức, không gộp ô.',
  ],
  ready,
  openJudge: openServiceScoresJudge,
  openOwnership: ownsUnits,
  recorder: serviceScoresRecorder,
});
