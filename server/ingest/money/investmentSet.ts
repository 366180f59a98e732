import type { Ledger, MoneyStep } from '../../../contract/money';
import type { IndicatorDefinition, SetHead } from '../indicatorPlan';
import { basisOf as actOf, indicatorOf, namedIn, SIMULATED_BASIS, SIMULATED_NOTE } from '../ledgerSet';

/** The set of a ledger in the indicator engine; what is simulated says so in every name. */
export const INVESTMENT_SETS: Record<Ledger, string> = { actual: 'dau-tu-cong', simulated: 'mo-phong-dau-tu-cong' };
export const OWNER_DIMENSION = 'chu-dau-tu';
const GROUP = 'VON';

/** The act that a path rests on: those of a year have one. */
export const basisOf = (year: number, step: MoneyStep): { id: string; name: string } => ({
  id: step.provenance === 'simulated' ? 'lo-trinh-mau' : `lo-trinh-${year}`,
  name: step.basis.split(':')[0] ?? step.basis,
});

const DEFINITIONS: readonly (Pick<IndicatorDefinition, 'code' | 'name' | 'unit' | 'direction'> & Partial<IndicatorDefinition>)[] = [
  {
    code: 'ke-hoach',
    name: 'Kế hoạch vốn phân bổ chi tiết',
    unit: 'tỷ đồng',
    direction: 'none',
    formula: 'tổng kế hoạch vốn đã phân bổ cho các dự án',
  },
  { code: 'giai-ngan', name: 'Giải ngân lũy kế', unit: 'tỷ đồng', direction: 'up', formula: 'tổng giải ngân của các dự án từ đầu năm' },
  {
    code: 'ty-le',
    name: 'Tỷ lệ giải ngân vốn đầu tư công',
    unit: '%',
    direction: 'up',
    formula: 'giải ngân lũy kế ÷ kế hoạch vốn phân bổ chi tiết × 100',
    numerator: 'Giải ngân lũy kế từ đầu năm (tỷ đồng)',
    denominator: 'Kế hoạch vốn đã phân bổ chi tiết đến cuối tháng (tỷ đồng)',
  },
  {
    code: 'ty-le-ttg',
    name: 'Tỷ lệ giải ngân so với kế hoạch Thủ tướng giao',
    unit: '%',
    direction: 'up',
    formula: 'giải ngân lũy kế ÷ kế hoạch vốn Thủ tướng Chính phủ giao × 100',
    numerator: 'Giải ngân lũy kế từ đầu năm (tỷ đồng)',
    denominator: 'Kế hoạch vốn Thủ tướng Chính phủ giao đến cuối tháng (tỷ đồng)',
  },
  {
    code: 'ty-le-dia-phuong',
    name: 'Tỷ lệ giải ngân so với kế hoạch địa phương giao',
    unit: '%',
    direction: 'up',
    formula: 'giải ngân lũy kế ÷ kế hoạch vốn HĐND, UBND tỉnh giao × 100',
    numerator: 'Giải ngân lũy kế từ đầu năm (tỷ đồng)',
    denominator: 'Kế hoạch vốn HĐND, UBND tỉnh giao đến cuối tháng (tỷ đồng)',
  },
];

export const investmentDefinitions = (ledger: Ledger): IndicatorDefinition[] =>
  DEFINITIONS.map((definition, at) =>
    indicatorOf({
      ...definition,
      no: at + 1,
      groupCode: GROUP,
      name: namedIn(ledger)(definition.name),
    }),
  );

/** What the set of a ledger is, with the owners that its projects have and the acts that its paths rest on. */
export const investmentHead = (
  ledger: Ledger,
  owners: readonly { code: string; name: string }[],
  bases: readonly { id: string; name: string }[],
): SetHead => ({
  name: namedIn(ledger)('Giải ngân vốn đầu tư công'),
  legalBasis: ledger === 'simulated' ? SIMULATED_BASIS : 'Luật Đầu tư công; Nghị định 254/2025/NĐ-CP',
  assessmentName: null,
  owner: null,
  notes: [
    ...(ledger === 'simulated' ? [SIMULATED_NOTE] : []),
    'Các trị số là tổng của các dự án. Kế hoạch vốn được giao nhiều lần trong năm nên mẫu số thay đổi; mỗi tỷ lệ nêu rõ mẫu số của mình.',
    'Giải ngân của tháng 01 năm sau cho kế hoạch năm trước (tháng thứ mười ba) xem tại trang Đầu tư công.',
  ],
  groups: [{ code: GROUP, name: namedIn(ledger)('Vốn đầu tư công') }],
  bases: bases.map(({ id, name }) =>
    actOf({ id, name, shortName: id === 'lo-trinh-mau' ? 'Lộ trình mẫu' : (name.split(' ngày ')[0] ?? name) }),
  ),
  dimensions: [
    {
      code: OWNER_DIMENSION,
      name: ledger === 'simulated' ? 'Chủ đầu tư mẫu' : 'Chủ đầu tư',
      members: owners.map(({ code, name }) => ({ code, name, validTo: null })),
    },
  ],
});
