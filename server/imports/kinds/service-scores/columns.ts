import { column } from '../column';
import type { KindColumn } from '../kind';

/** One score a row: of a part, of a group or of the whole, of a unit in a period, as it was shown on a day. */
export const SERVICE_SCORE_COLUMNS: readonly KindColumn[] = [
  column(
    'unit',
    'Đơn vị',
    'text',
    true,
    'Mã hoặc tên cơ quan, xã, phường (so-noi-vu, 03646, Phường Tô Hiệu); "Toàn tỉnh" cho điểm của tỉnh',
    ['Mã đơn vị', 'Tên đơn vị', 'Cơ quan', 'Cơ quan, đơn vị', 'Unit'],
  ),
  column('item', 'Thành phần', 'text', true, 'Mã hoặc tên thành phần; mã hoặc tên nhóm (CKMB, Công khai, minh bạch); hoặc Tổng điểm', [
    'Nhóm, thành phần',
    'Nhóm',
    'Chỉ số thành phần',
    'Tiêu chí',
    'Nội dung',
    'Part',
  ]),
  column('period', 'Kỳ', 'period', true, 'Tháng, quý hoặc năm được chấm: 2026-03, Quý I/2026, 2026', [
    'Kỳ đánh giá',
    'Kỳ báo cáo',
    'Period',
  ]),
  column('seenOn', 'Ngày ghi nhận', 'date', true, 'Ngày lấy điểm trên Cổng: 05/04/2026. Kỳ chưa hết thì là điểm tạm thời', [
    'Ngày lấy số liệu',
    'Ngày chốt',
    'Ngày số liệu',
    'Seen on',
  ]),
  column('kind', 'Loại kỳ', 'text', false, 'Tháng, Quý hoặc Năm, để đối chiếu với cột Kỳ', ['Kiểu kỳ', 'Period kind']),
  column('numerator', 'Tử số', 'number', false, 'Số đếm được của thành phần; để trống là chưa có, không phải 0', ['Numerator']),
  column('denominator', 'Mẫu số', 'number', false, 'Tổng số của thành phần; để trống là chưa có, không phải 0', ['Denominator']),
  column('score', 'Điểm', 'number', false, 'Điểm như Cổng Dịch vụ công quốc gia chấm; không tự tính', ['Điểm số', 'Điểm đạt', 'Score']),
  column('flags', 'Ghi chú của nguồn', 'text', false, 'Cờ của Cổng, cách nhau bằng dấu chấm phẩy', ['Cờ', 'Flags']),
  column('from', 'Nguồn số liệu', 'text', false, 'Báo cáo mà số được lấy ra; để trống thì ghi tên tệp', ['Nguồn', 'Báo cáo', 'From']),
];
