import type { PeriodKind } from '../../../contract/feeds/services';
import type { Ledger } from '../../../contract/money';
import { SCORE_SETS, scoreIndicator } from '../../../contract/rules/scoreIndicators';
import type { IndicatorDefinition, SetHead } from '../indicatorPlan';
import { indicatorOf, namedIn, SIMULATED_BASIS, SIMULATED_NOTE } from '../ledgerSet';

const KIND_WORDS: Record<PeriodKind, string> = { month: 'tháng', quarter: 'quý', year: 'năm' };
const GROUPS = { official: 'CONG', estimate: 'UOC' } as const;

const PERIOD_KINDS: readonly PeriodKind[] = ['month', 'quarter', 'year'];

/** What the indicator engine calls the scores of a ledger: official and estimated apart, and each kind of period an indicator of its own. */
export const scoreSet = (ledger: Ledger, owner: string | null) => {
  const named = namedIn(ledger);
  const head: SetHead = {
    name: named('Điểm phục vụ người dân, doanh nghiệp'),
    legalBasis: ledger === 'simulated' ? SIMULATED_BASIS : 'Quyết định 766/QĐ-TTg ngày 23/6/2022',
    assessmentName: null,
    owner,
    notes: [
      ...(ledger === 'simulated' ? [SIMULATED_NOTE] : []),
      'Điểm của Cổng Dịch vụ công quốc gia được giữ nguyên như đã cung cấp; điểm ước tính là tổng các thành phần tái lập được, không cộng, không thay cho nhau.',
      'Điểm của kỳ chưa kết thúc là tạm thời: lần ghi nhận mới nhất của kỳ tính đến ngày đó.',
    ],
    groups: [
      { code: GROUPS.official, name: named('Điểm của Cổng Dịch vụ công quốc gia') },
      { code: GROUPS.estimate, name: named('Điểm ước tính') },
    ],
    bases: [],
    dimensions: [],
  };
  const indicators = PERIOD_KINDS.flatMap((kind, at): IndicatorDefinition[] => {
    const shared = { unit: 'điểm', direction: 'up', cadence: kind } as const;
    return [
      indicatorOf({
        ...shared,
        code: scoreIndicator('official', kind),
        no: 2 * at + 1,
        groupCode: GROUPS.official,
        name: named(`Điểm theo Quyết định 766, ${KIND_WORDS[kind]}`),
      }),
      indicatorOf({
        ...shared,
        code: scoreIndicator('estimate', kind),
        no: 2 * at + 2,
        groupCode: GROUPS.estimate,
        name: named(`Điểm ước tính theo Quyết định 766, ${KIND_WORDS[kind]}`),
        formula: 'tổng các nhóm; mỗi nhóm là tổng các thành phần tái lập được, không quá điểm tối đa của nhóm',
        notes: [
          'Chỉ cộng thành phần có công thức và có số; thành phần không tái lập được, chưa có số hoặc chưa rõ có áp dụng không thì không cộng, nên không so được với thang 100 điểm.',
        ],
      }),
    ];
  });
  return { set: { id: SCORE_SETS[ledger], head }, indicators };
};
