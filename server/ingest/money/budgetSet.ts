import type { Book, BudgetItem } from '../../../contract/feeds/budget';
import type { Ledger } from '../../../contract/money';
import type { IndicatorDefinition, SetHead } from '../indicatorPlan';
import { basisOf, indicatorOf, namedIn, SIMULATED_BASIS, SIMULATED_NOTE, uncapitalised } from '../ledgerSet';

/** The set in which the sums of a ledger stand. */
export const BUDGET_SETS: Record<Ledger, string> = { actual: 'ngan-sach', simulated: 'mo-phong-ngan-sach' };
export const DIMENSIONS: Record<Book, string> = { revenue: 'khoan-thu', expenditure: 'khoan-chi' };
export const BASES = { central: 'du-toan-tw', council: 'du-toan-hdnd', path: 'kich-ban-mau' } as const;

const NOTES = {
  actual: 'Cộng từ sổ ngân sách theo khoản, địa bàn, tháng do các báo cáo được nhập.',
  simulated: SIMULATED_NOTE,
};
const SHARED_NOTES = [
  'Dự toán Trung ương giao và dự toán HĐND tỉnh giao là hai mẫu số khác nhau; mỗi tỷ lệ nêu rõ mẫu số của mình.',
  'Mẫu số của một tháng là dự toán mới nhất đã quyết định đến hết tháng đó.',
];

/** What the indicator engine calls the budget of a ledger, with its items as members. */
export const budgetSet = (ledger: Ledger, items: readonly BudgetItem[], owner: string | null) => {
  const named = namedIn(ledger);
  const parents = new Set(items.map(({ parent }) => parent));
  const membersOf = (book: Book) =>
    items
      .filter((item) => item.book === book && item.inTotal && !parents.has(item.code))
      .map(({ code, name }) => ({ code, name, validTo: null }));
  const basis = (id: string, name: string, shortName: string) => basisOf({ id, name: named(name), shortName });
  const head: SetHead = {
    name: named('Thu, chi ngân sách'),
    legalBasis: ledger === 'simulated' ? SIMULATED_BASIS : 'Luật Ngân sách nhà nước',
    assessmentName: null,
    owner,
    notes: [NOTES[ledger], ...SHARED_NOTES],
    groups: [
      { code: 'THU', name: named('Thu ngân sách trên địa bàn') },
      { code: 'CHI', name: named('Chi ngân sách địa phương') },
    ],
    bases: [
      basis(BASES.central, 'Dự toán Trung ương giao', 'DT TW'),
      basis(BASES.council, 'Dự toán HĐND giao', 'DT HĐND'),
      basis(BASES.path, 'Kịch bản điều hành theo tháng', 'Kịch bản'),
    ],
    dimensions: [
      { code: DIMENSIONS.revenue, name: 'Khoản thu', members: membersOf('revenue') },
      { code: DIMENSIONS.expenditure, name: 'Khoản chi', members: membersOf('expenditure') },
    ],
  };
  const amount = (no: number, code: string, groupCode: string, name: string, direction: 'up' | 'none'): IndicatorDefinition =>
    indicatorOf({ code, no, groupCode, name: named(name), unit: 'tỷ đồng', direction });
  const rate = (no: number, code: string, groupCode: string, name: string, of: string, by: string): IndicatorDefinition => ({
    ...amount(no, code, groupCode, name, 'up'),
    unit: '%',
    formula: `${uncapitalised(of)} ÷ ${uncapitalised(by)} × 100`,
    numerator: `${of} (tỷ đồng)`,
    denominator: `${by} cả năm, bản mới nhất đến hết tháng (tỷ đồng)`,
  });
  const revenue = 'Thu ngân sách trên địa bàn lũy kế';
  const expenditure = 'Chi ngân sách địa phương lũy kế';
  const indicators = [
    amount(1, 'thu', 'THU', revenue, 'up'),
    rate(2, 'ty-le-thu-tw', 'THU', 'Thu ngân sách so dự toán Trung ương giao', revenue, 'Dự toán Trung ương giao'),
    rate(3, 'ty-le-thu-hdnd', 'THU', 'Thu ngân sách so dự toán HĐND giao', revenue, 'Dự toán HĐND giao'),
    amount(4, 'chi', 'CHI', expenditure, 'none'),
    rate(5, 'ty-le-chi', 'CHI', 'Chi ngân sách so dự toán HĐND giao', expenditure, 'Dự toán HĐND giao'),
  ];
  return { set: { id: BUDGET_SETS[ledger], head }, indicators };
};
