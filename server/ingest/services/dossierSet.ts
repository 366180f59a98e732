import type { DossierCounts, ServiceRate } from '../../../contract/feeds/serviceDossiers';
import type { Ledger } from '../../../contract/money';
import { DOSSIER_SETS, RATE_CODES } from '../../../contract/rules/dossierIndicators';
import type { IndicatorDefinition, SetHead } from '../indicatorPlan';
import { basisOf, indicatorOf, namedIn, SIMULATED_BASIS, SIMULATED_NOTE, uncapitalised } from '../ledgerSet';
import type { StoredTarget } from '../../store/rows/storedServiceTargets';

export const FIELD_DIMENSION = 'linh-vuc';
const GROUP = 'TTHC';

/** Indicators that count dossiers, each the sum of counts that were told. */
export const COUNTED: readonly { code: string; name: string; of: readonly (keyof DossierCounts)[] }[] = [
  { code: 'tiep-nhan', name: 'Hồ sơ tiếp nhận trong tháng', of: ['receivedOnline', 'receivedDirect', 'receivedPost'] },
  { code: 'truc-tuyen', name: 'Hồ sơ tiếp nhận trực tuyến trong tháng', of: ['receivedOnline'] },
  { code: 'dung-han', name: 'Hồ sơ giải quyết trước hạn, đúng hạn trong tháng', of: ['solvedEarly', 'solvedOnTime'] },
];

const RATES: readonly { rate: ServiceRate; name: string; numerator: string; denominator: string }[] = [
  {
    rate: 'online',
    name: 'Tỷ lệ hồ sơ tiếp nhận trực tuyến',
    numerator: 'Hồ sơ tiếp nhận trực tuyến trong tháng',
    denominator: 'Tổng hồ sơ tiếp nhận trong tháng',
  },
  {
    rate: 'on-time',
    name: 'Tỷ lệ hồ sơ đúng hạn',
    numerator: 'Hồ sơ giải quyết trước hạn, đúng hạn và đang giải quyết trong hạn',
    denominator: 'Hồ sơ đã giải quyết và đang giải quyết trong tháng',
  },
  {
    rate: 'full',
    name: 'Tỷ lệ hồ sơ trực tuyến toàn trình',
    numerator: 'Hồ sơ trực tuyến toàn trình',
    denominator: 'Hồ sơ tiếp nhận của thủ tục đủ điều kiện toàn trình',
  },
  {
    rate: 'paid',
    name: 'Tỷ lệ hồ sơ thanh toán trực tuyến',
    numerator: 'Hồ sơ thanh toán trực tuyến',
    denominator: 'Hồ sơ có nghĩa vụ tài chính',
  },
  { rate: 'digitised', name: 'Tỷ lệ số hóa hồ sơ', numerator: 'Hồ sơ đã số hóa', denominator: 'Hồ sơ phải số hóa' },
  {
    rate: 'reused',
    name: 'Tỷ lệ hồ sơ tái sử dụng dữ liệu',
    numerator: 'Hồ sơ có thành phần được thay bằng dữ liệu',
    denominator: 'Hồ sơ của thủ tục có thành phần thay được bằng dữ liệu',
  },
  {
    rate: 'satisfied',
    name: 'Tỷ lệ hài lòng về xử lý phản ánh, kiến nghị',
    numerator: 'Phản ánh, kiến nghị không bị đánh giá không hài lòng',
    denominator: 'Phản ánh, kiến nghị đã nhận',
  },
];

/**
 * What the indicator engine calls the dossiers of a ledger, with the fields that they are of and the acts that set targets; what is
 * simulated says so in every name.
 */
export const dossierSet = (
  ledger: Ledger,
  { fields, targets, owner }: { fields: readonly { code: string; name: string }[]; targets: readonly StoredTarget[]; owner: string | null },
) => {
  const named = namedIn(ledger);
  const acts = new Map(targets.map((target) => [target.act.id, target]));
  const head: SetHead = {
    name: named('Tiếp nhận, giải quyết thủ tục hành chính'),
    legalBasis: ledger === 'simulated' ? SIMULATED_BASIS : 'Nghị định 118/2025/NĐ-CP; Quyết định 766/QĐ-TTg ngày 23/6/2022',
    assessmentName: null,
    owner,
    notes: [
      ...(ledger === 'simulated' ? [SIMULATED_NOTE] : []),
      'Số của toàn tỉnh là tổng của các sở, ngành và các xã, phường đã báo cáo; tỷ lệ chia tổng tử số cho tổng mẫu số.',
      'Xã, phường có số từ tháng 7/2025; hồ sơ của các đơn vị trước sắp xếp không được suy ra.',
      'Tháng đang mở tính từ đầu tháng đến thời điểm quan sát.',
    ],
    groups: [{ code: GROUP, name: named('Thủ tục hành chính') }],
    bases: [...acts.values()].map(({ act, basis, validFrom, validTo, supersededBy }) =>
      basisOf({ id: act.id, name: basis, shortName: act.shortName, validFrom, validTo, supersededBy }),
    ),
    dimensions: [{ code: FIELD_DIMENSION, name: 'Lĩnh vực', members: fields.map(({ code, name }) => ({ code, name, validTo: null })) }],
  };
  const definition = (no: number, code: string, name: string): IndicatorDefinition =>
    indicatorOf({ code, no, groupCode: GROUP, name: named(name), unit: 'hồ sơ', direction: 'none' });
  const indicators = [
    ...COUNTED.map(({ code, name }, at) => definition(at + 1, code, name)),
    ...RATES.map(({ rate, name, numerator, denominator }, at): IndicatorDefinition => ({
      ...definition(COUNTED.length + at + 1, RATE_CODES[rate], name),
      unit: '%',
      direction: 'up',
      formula: `${uncapitalised(numerator)} ÷ ${uncapitalised(denominator)} × 100`,
      numerator,
      denominator,
    })),
  ];
  return { set: { id: DOSSIER_SETS[ledger], head }, indicators };
};
