import { defineKind } from './kind';
import { ownsPlans } from './ownership';
import { MONEY_PLAN_COLUMNS } from './money-plan/columns';
import { openMoneyPlanJudge } from './money-plan/judge';
import { moneyPlanRecorder } from './money-plan/moneyPlanRecorder';
import { ready } from './money-plan/ready';

const DIRECTIVE = 'Chỉ thị 05 ngày 17/02/2026';

/** The province's plans of capital and the monthly steps of its paths: one decision or one step a row, into the actual ledger. */
export const moneyPlan = defineKind({
  id: 'money-plan',
  name: 'Kế hoạch vốn và lộ trình',
  description:
    'Kế hoạch vốn đầu tư công Thủ tướng giao, địa phương giao và lộ trình giải ngân, thu, chi theo tháng; mỗi dòng một lần giao hoặc một mốc.',
  templateName: 'mau-ke-hoach-von-va-lo-trinh',
  counted: 'số liệu',
  judgedBy: 'sổ kế hoạch vốn và lộ trình',
  samePlace: 'cùng loại, năm, ngày giao hoặc tháng',
  columns: MONEY_PLAN_COLUMNS,
  examples: [
    ['Thủ tướng giao', '2026', '04/12/2025', '6.599,7', 'tỷ đồng', '297,1', '', '', 'Quyết định của Thủ tướng Chính phủ', ''],
    ['Địa phương giao', '2026', '09/12/2025', '7.050.000', 'triệu đồng', '297.100', '', '', 'Nghị quyết của HĐND tỉnh', ''],
    ['Lộ trình giải ngân', '2026', '', '', '', '', '2026-06', '50', DIRECTIVE, ''],
    ['Lộ trình giải ngân', '2026', '', '', '', '', '2027-01', '100', DIRECTIVE, ''],
    ['Lộ trình thu', '2026', '', '', '', '', '2026-06', '52', 'Kịch bản thu ngân sách năm 2026', ''],
  ],
  notes: [
    'Mỗi dòng là một lần giao vốn (Thủ tướng giao, Địa phương giao) hoặc một mốc tháng của lộ trình (giải ngân, thu, chi).',
    'Giao vốn: ghi Ngày giao, Số vốn, Đơn vị tính, Văn bản; Số vốn là tổng cả năm sau lần giao đó, gồm cả vốn kéo dài, không phải phần giao thêm.',
    'Lộ trình: ghi Tháng, Tỷ lệ (%) lũy kế đến hết tháng, Văn bản. Tháng không có mốc thì không ghi dòng.',
    'Mốc của lộ trình giải ngân tính theo kế hoạch Thủ tướng giao; của lộ trình thu, chi theo dự toán HĐND giao.',
    'Mốc giải ngân tháng thứ mười ba: ghi Tháng 01 năm sau và Năm là năm kế hoạch.',
    'Không dùng công thức, không gộp ô.',
  ],
  ready,
  openJudge: openMoneyPlanJudge,
  openOwnership: ownsPlans,
  recorder: moneyPlanRecorder,
});
