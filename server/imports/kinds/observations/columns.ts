import { column } from '../column';
import type { KindColumn } from '../kind';

/** One figure a row: what it is of, when, of whom, and from where. */
export const OBSERVATION_COLUMNS: readonly KindColumn[] = [
  column('set', 'Bộ chỉ tiêu', 'text', false, 'Mã bộ chỉ tiêu; để trống nếu mã chỉ tiêu chỉ có ở một bộ', [
    'Mã bộ',
    'Mã bộ chỉ tiêu',
    'Set',
  ]),
  column('indicator', 'Mã chỉ tiêu', 'text', true, 'Mã như trong danh mục, ví dụ I.3', ['Chỉ tiêu', 'Mã CT', 'Indicator', 'Code']),
  column(
    'period',
    'Kỳ',
    'period',
    true,
    '2025, 2025-Q3, 2025-07, tháng 7/2025, 6 tháng đầu năm 2025; một ngày chỉ khi chỉ tiêu có số theo ngày, tuần',
    ['Kỳ báo cáo', 'Kỳ số liệu', 'Thời kỳ', 'Period'],
  ),
  column('role', 'Loại số liệu', 'text', false, 'Thực hiện (khi để trống), Ước thực hiện, Kế hoạch, Mục tiêu hoặc Kết quả', [
    'Loại',
    'Loại số',
    'Role',
  ]),
  column('area', 'Mã xã, phường', 'text', false, 'Mã đơn vị hành chính cấp xã 5 chữ số; để trống nếu là số toàn tỉnh', [
    'Mã xã',
    'Mã đơn vị hành chính',
    'Mã ĐVHC',
    'Area',
  ]),
  column('agency', 'Mã cơ quan', 'text', false, 'Mã cơ quan trong danh mục, ví dụ so-y-te', ['Cơ quan', 'Mã đơn vị', 'Agency']),
  column('breakdown', 'Phân tổ', 'text', false, 'Phân tổ khác, dạng chiều=mã; nhiều phân tổ cách nhau bằng dấu chấm phẩy', ['Breakdown']),
  column('value', 'Giá trị', 'number', true, 'Một số', ['Trị số', 'Số liệu', 'Value']),
  column('unit', 'Đơn vị tính', 'text', false, 'Đồng, triệu đồng, tỷ đồng, % hoặc đúng đơn vị của chỉ tiêu', ['Đơn vị', 'ĐVT', 'Unit']),
  column('basis', 'Căn cứ', 'text', false, 'Mã hoặc tên ngắn của văn bản; bắt buộc với Kế hoạch và Mục tiêu', ['Văn bản', 'Basis']),
  column('source', 'Nguồn', 'text', false, 'Văn bản, báo cáo mà số được lấy ra; để trống thì ghi tên tệp', ['Nguồn số liệu', 'Source']),
  column('observedAt', 'Ngày số liệu', 'date', false, 'Số được chốt đến ngày nào: 31/07/2025', [
    'Ngày chốt',
    'Ngày chốt số liệu',
    'Observed at',
  ]),
];
