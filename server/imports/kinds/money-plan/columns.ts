import { column } from '../column';
import type { KindColumn } from '../kind';

/** One decision of a plan, or one step of a path, a row. */
export const MONEY_PLAN_COLUMNS: readonly KindColumn[] = [
  column('role', 'Loại', 'text', true, 'Thủ tướng giao, Địa phương giao, Lộ trình giải ngân, Lộ trình thu hoặc Lộ trình chi', [
    'Loại số liệu',
    'Loại kế hoạch',
    'Role',
  ]),
  column('year', 'Năm', 'period', true, 'Năm kế hoạch: 2026', ['Năm kế hoạch', 'Kế hoạch năm', 'Year']),
  column('decidedOn', 'Ngày giao', 'date', false, 'Bắt buộc ở dòng giao vốn: ngày của văn bản, 09/12/2025', [
    'Ngày giao vốn',
    'Ngày quyết định',
    'Decided on',
  ]),
  column('amount', 'Số vốn', 'number', false, 'Bắt buộc ở dòng giao vốn: tổng vốn cả năm, gồm cả vốn kéo dài', [
    'Kế hoạch vốn',
    'Số vốn giao',
    'Amount',
  ]),
  column('unit', 'Đơn vị tính', 'text', false, 'Bắt buộc ở dòng giao vốn: đồng, nghìn đồng, triệu đồng hoặc tỷ đồng', [
    'Đơn vị',
    'ĐVT',
    'Unit',
  ]),
  column('carried', 'Trong đó kéo dài', 'number', false, 'Phần kéo dài từ năm trước, nằm trong Số vốn; để trống là không có', [
    'Vốn kéo dài',
    'Kéo dài',
    'Carried over',
  ]),
  column('month', 'Tháng', 'period', false, 'Bắt buộc ở dòng lộ trình: 2026-06, tháng 6/2026; mốc cuối của giải ngân là tháng 01 năm sau', [
    'Đến hết tháng',
    'Mốc',
    'Month',
  ]),
  column('percent', 'Tỷ lệ (%)', 'number', false, 'Bắt buộc ở dòng lộ trình: tỷ lệ lũy kế đến hết tháng, 50 nghĩa là 50 %', [
    'Tỷ lệ phải đạt',
    'Percent',
  ]),
  column('document', 'Văn bản', 'text', true, 'Số, ký hiệu văn bản giao vốn hoặc ban hành lộ trình', [
    'Văn bản giao',
    'Quyết định giao',
    'Document',
  ]),
  column('from', 'Nguồn số liệu', 'text', false, 'Báo cáo mà số được lấy ra; để trống thì ghi tên tệp', ['Báo cáo', 'From']),
];
