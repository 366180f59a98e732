import type { Book, BudgetItem } from '../feeds/budget';

const item =
  (book: Book) =>
  (code: string, name: string, { parent = null, inTotal = true }: { parent?: string | null; inTotal?: boolean } = {}): BudgetItem => ({
    code,
    book,
    name,
    parent,
    inTotal,
  });
const revenue = item('revenue');
const expenditure = item('expenditure');

/**
 * The items of the budget in the order of the public forms (Thông tư 343/2016/TT-BTC). The total of revenue is thu nội địa, which the
 * estimates of the province are compared with; what comes from the centre, from other years or from the customs is shown beside it.
 */
export const BUDGET_ITEMS: readonly BudgetItem[] = [
  revenue('noi-dia', 'Thu nội địa'),
  revenue('dnnn-tw', 'Doanh nghiệp nhà nước trung ương', { parent: 'noi-dia' }),
  revenue('dnnn-dp', 'Doanh nghiệp nhà nước địa phương', { parent: 'noi-dia' }),
  revenue('fdi', 'Doanh nghiệp có vốn đầu tư nước ngoài', { parent: 'noi-dia' }),
  revenue('ngoai-quoc-doanh', 'Khu vực ngoài quốc doanh', { parent: 'noi-dia' }),
  revenue('tncn', 'Thuế thu nhập cá nhân', { parent: 'noi-dia' }),
  revenue('bvmt', 'Thuế bảo vệ môi trường', { parent: 'noi-dia' }),
  revenue('truoc-ba', 'Lệ phí trước bạ', { parent: 'noi-dia' }),
  revenue('phi-le-phi', 'Phí, lệ phí', { parent: 'noi-dia' }),
  revenue('dat', 'Tiền sử dụng đất', { parent: 'noi-dia' }),
  revenue('thue-dat', 'Tiền thuê đất, mặt nước', { parent: 'noi-dia' }),
  revenue('khoang-san', 'Cấp quyền khai thác khoáng sản, tài nguyên nước', { parent: 'noi-dia' }),
  revenue('xo-so', 'Xổ số kiến thiết', { parent: 'noi-dia' }),
  revenue('khac', 'Thu khác', { parent: 'noi-dia' }),
  revenue('xnk', 'Thu từ hoạt động xuất khẩu, nhập khẩu', { inTotal: false }),
  revenue('bo-sung-tw', 'Thu bổ sung từ ngân sách Trung ương', { inTotal: false }),
  revenue('chuyen-nguon', 'Thu chuyển nguồn từ năm trước', { inTotal: false }),
  revenue('vien-tro', 'Thu viện trợ', { inTotal: false }),
  expenditure('can-doi', 'Chi cân đối ngân sách địa phương'),
  expenditure('dau-tu', 'Chi đầu tư phát triển', { parent: 'can-doi' }),
  expenditure('thuong-xuyen', 'Chi thường xuyên', { parent: 'can-doi' }),
  expenditure('tra-lai', 'Chi trả nợ lãi', { parent: 'can-doi' }),
  expenditure('du-phong', 'Dự phòng ngân sách', { parent: 'can-doi' }),
  expenditure('du-tru', 'Chi bổ sung quỹ dự trữ tài chính', { parent: 'can-doi' }),
  expenditure('ctmtqg', 'Chương trình mục tiêu quốc gia'),
  expenditure('chi-chuyen-nguon', 'Chi chuyển nguồn sang năm sau', { inTotal: false }),
  expenditure('nop-tra', 'Chi nộp trả ngân sách cấp trên', { inTotal: false }),
];

/** Whether money is told of an item itself: the others are the sums of theirs. */
export const isLeafItem = (code: string): boolean =>
  BUDGET_ITEMS.some((each) => each.code === code) && !BUDGET_ITEMS.some(({ parent }) => parent === code);
