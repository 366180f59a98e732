import { BUDGET_COLUMNS } from './budget/columns';
import { budgetRecorder } from './budget/budgetRecorder';
import { openBudgetJudge } from './budget/judge';
import { ready } from './budget/ready';
import { defineKind } from './kind';
import { ownsBudget } from './ownership';

const REPORT = 'Báo cáo thu, chi ngân sách tháng 3/2026';

/** Revenue, expenditure and their estimates, item by item: one amount a row, recorded through `recordBudget` into the actual ledger. */
export const budget = defineKind({
  id: 'budget',
  name: 'Thu, chi ngân sách',
  description: 'Thực hiện và dự toán thu, chi ngân sách theo khoản, xã, phường, tháng; mỗi dòng một số tiền.',
  templateName: 'mau-thu-chi-ngan-sach',
  counted: 'số liệu',
  judgedBy: 'danh mục xã, phường',
  samePlace: 'cùng khoản, địa bàn, kỳ, loại số liệu',
  columns: BUDGET_COLUMNS,
  examples: [
    ['tncn', '2026-03', 'Thực hiện', '', '18,4', 'tỷ đồng', '', '', REPORT, '31/03/2026'],
    ['Lệ phí trước bạ', 'tháng 3/2026', 'Lũy kế', '03646', '2.150.000.000', 'đồng', '', '', REPORT, '31/03/2026'],
    ['dau-tu', '2026', 'Dự toán HĐND giao', '', '5.616', 'tỷ đồng', '09/12/2025', 'Nghị quyết của HĐND tỉnh về dự toán năm 2026', '', ''],
  ],
  notes: [
    'Mỗi dòng là một số tiền của một khoản, một địa bàn, một kỳ.',
    'Ghi số Thực hiện trong tháng, hoặc số Lũy kế từ đầu năm: khi ghi lũy kế, hệ thống trừ các tháng trước đã có.',
    'Dòng tổng (Thu nội địa, Chi cân đối, hoặc địa bàn "Toàn tỉnh") được đối chiếu với các dòng thành phần trong tệp và không ghi thêm.',
    'Dự toán Trung ương giao và HĐND giao là hai dự toán khác nhau: ghi riêng từng dòng, kèm ngày giao và văn bản.',
    'Không dùng công thức, không gộp ô.',
  ],
  ready,
  openJudge: openBudgetJudge,
  openOwnership: ownsBudget,
  recorder: budgetRecorder,
});
