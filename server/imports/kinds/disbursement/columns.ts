import { column } from '../column';
import type { KindColumn } from '../kind';

/** One project, one source and one month a row; the head of a project and its plan stand beside. */
export const DISBURSEMENT_COLUMNS: readonly KindColumn[] = [
  column('project', 'Mã dự án', 'text', true, 'Mã dự án; "Tổng cộng" là dòng tổng, chỉ để đối chiếu với các dòng cùng tháng', [
    'Mã DA',
    'Mã số dự án',
    'Project',
  ]),
  column('name', 'Tên dự án', 'text', false, 'Bắt buộc với dự án chưa có', ['Dự án', 'Danh mục dự án', 'Name']),
  column('owner', 'Chủ đầu tư', 'text', false, 'Bắt buộc với dự án chưa có', ['Tên chủ đầu tư', 'Owner']),
  column('group', 'Nhóm dự án', 'text', false, 'A, B, C hoặc QTQG (quan trọng quốc gia); bắt buộc với dự án chưa có', ['Nhóm', 'Group']),
  column('field', 'Lĩnh vực', 'text', false, 'Bắt buộc với dự án chưa có', ['Ngành, lĩnh vực', 'Field']),
  column('area', 'Mã xã, phường', 'text', false, 'Mã 5 chữ số của nơi xây dựng; "Nhiều xã" hoặc để trống khi dự án trải qua nhiều xã', [
    'Địa bàn',
    'Địa điểm',
    'Mã xã',
    'Area',
  ]),
  column(
    'source',
    'Nguồn vốn',
    'text',
    true,
    'Mã hoặc tên nguồn: NSTW, Cân đối NSĐP, Tiền sử dụng đất, Xổ số, ODA, CTMTQG NTM, giảm nghèo, DTTS&MN',
    ['Nguồn', 'Source'],
  ),
  column('period', 'Tháng', 'period', false, 'Tháng giải ngân: 2026-03, tháng 3/2026; để trống ở dòng chỉ giao kế hoạch', [
    'Kỳ',
    'Kỳ báo cáo',
    'Period',
  ]),
  column(
    'year',
    'Năm kế hoạch',
    'period',
    false,
    'Để trống là năm của tháng; ghi năm trước khi giải ngân đến 31/01 cho kế hoạch năm trước',
    ['Năm', 'Kế hoạch năm', 'Year'],
  ),
  column('plan', 'Kế hoạch vốn năm', 'number', false, 'Kế hoạch vốn của dự án từ nguồn này, gồm cả vốn kéo dài; kèm ngày giao và văn bản', [
    'Kế hoạch vốn',
    'KH vốn',
    'Plan',
  ]),
  column('carried', 'Vốn kéo dài', 'number', false, 'Phần kéo dài từ năm trước, nằm trong kế hoạch vốn', [
    'Kéo dài',
    'Trong đó kéo dài',
    'Carried over',
  ]),
  column('decidedOn', 'Ngày giao', 'date', false, 'Ngày của văn bản giao vốn: 09/12/2025', [
    'Ngày giao vốn',
    'Ngày quyết định',
    'Decided on',
  ]),
  column('document', 'Văn bản giao', 'text', false, 'Số, ký hiệu văn bản giao vốn', ['Văn bản', 'Quyết định giao', 'Document']),
  column('disbursed', 'Giải ngân trong tháng', 'number', false, 'Số giải ngân trong tháng, gồm cả tạm ứng; hoặc ghi cột Lũy kế', [
    'Giải ngân',
    'Trong tháng',
    'Disbursed',
  ]),
  column('cumulative', 'Lũy kế giải ngân', 'number', false, 'Lũy kế từ đầu năm đến hết tháng; hệ thống trừ các tháng trước đã có', [
    'Lũy kế',
    'Giải ngân lũy kế',
    'Cumulative',
  ]),
  column('advanced', 'Tạm ứng', 'number', false, 'Phần tạm ứng trong số giải ngân của tháng', ['Tạm ứng trong tháng', 'Advanced']),
  column('recovered', 'Thu hồi tạm ứng', 'number', false, 'Tạm ứng thu hồi trong tháng', ['Thu hồi', 'Recovered']),
  column('obstacle', 'Vướng mắc', 'text', false, 'Vướng mắc hiện nay; "Không" khi đã hết vướng mắc; để trống là không nói gì', [
    'Khó khăn, vướng mắc',
    'Obstacle',
  ]),
  column('unit', 'Đơn vị tính', 'text', true, 'Đồng, nghìn đồng, triệu đồng hoặc tỷ đồng', ['Đơn vị', 'ĐVT', 'Unit']),
  column('from', 'Nguồn số liệu', 'text', false, 'Báo cáo mà số được lấy ra; để trống thì ghi tên tệp', ['Báo cáo', 'From']),
  column('observedAt', 'Ngày số liệu', 'date', false, 'Số được chốt đến ngày nào: 31/03/2026', [
    'Ngày chốt',
    'Ngày chốt số liệu',
    'Observed at',
  ]),
];
