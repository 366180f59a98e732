import { DISBURSEMENT_COLUMNS } from './disbursement/columns';
import { disbursementRecorder } from './disbursement/disbursementRecorder';
import { openDisbursementJudge } from './disbursement/judge';
import { ready } from './disbursement/ready';
import { defineKind } from './kind';
import { ownsDisbursement } from './ownership';

const REPORT = 'Báo cáo giải ngân tháng 3/2026';
const HEAD = ['Nâng cấp đường đến trung tâm xã', 'Ban QLDA ĐTXD tỉnh', 'B', 'Giao thông', '03646'] as const;
const NONE = ['', '', '', '', ''] as const;

/** Disbursement project by project: one project, source and month a row, recorded through `recordInvestment` into the actual ledger. */
export const disbursement = defineKind({
  id: 'disbursement',
  name: 'Giải ngân đầu tư công',
  description: 'Kế hoạch vốn và giải ngân theo dự án, nguồn vốn, tháng; mỗi dòng một dự án, một nguồn, một tháng.',
  templateName: 'mau-giai-ngan-dau-tu-cong',
  counted: 'số liệu',
  judgedBy: 'danh mục dự án, xã, phường',
  samePlace: 'cùng dự án, nguồn vốn, tháng',
  columns: DISBURSEMENT_COLUMNS,
  examples: [
    [
      '7912345',
      ...HEAD,
      'NSTW',
      '2026-03',
      '',
      '52,4',
      '3,1',
      '09/12/2025',
      '615/QĐ-UBND',
      '2,15',
      '',
      '1',
      '',
      'Vướng giải phóng mặt bằng',
      'tỷ đồng',
      REPORT,
      '31/03/2026',
    ],
    ['7912345', ...NONE, 'Xổ số', '2026-03', '', '', '', '', '', '', '640.000.000', '', '120.000.000', '', 'đồng', REPORT, '31/03/2026'],
    ['7912345', ...NONE, 'NSTW', '', '2026', '60', '3,1', '20/06/2026', '320/QĐ-UBND', '', '', '', '', '', 'tỷ đồng', '', ''],
  ],
  notes: [
    'Mỗi dòng là một dự án, một nguồn vốn, một tháng. Dự án mới: ghi đủ Tên, Chủ đầu tư, Nhóm, Lĩnh vực ở một dòng của nó.',
    'Ghi số Giải ngân trong tháng, hoặc Lũy kế từ đầu năm: khi ghi lũy kế, hệ thống trừ các tháng trước đã có.',
    'Giao thêm vốn: một dòng có Kế hoạch vốn năm (cả năm, không phải phần thêm), Ngày giao, Văn bản giao; cột Tháng để trống.',
    'Giải ngân trong tháng 01 cho kế hoạch năm trước: ghi Tháng 01 và Năm kế hoạch là năm trước.',
    'Dòng "Tổng cộng" được đối chiếu với các dòng cùng tháng trong tệp và không ghi thêm.',
    'Không dùng công thức, không gộp ô.',
  ],
  ready,
  openJudge: openDisbursementJudge,
  openOwnership: ownsDisbursement,
  recorder: disbursementRecorder,
});
