import type { PlanKind } from '../../../../contract/feeds/investment';
import type { Step } from './ready';

export const PLAN_WORDS: Record<PlanKind, string> = {
  'prime-minister': 'Kế hoạch Thủ tướng giao',
  local: 'Kế hoạch địa phương giao',
  allocated: 'Kế hoạch phân bổ chi tiết',
};
export const PATH_WORDS: Record<Step['book'], string> = {
  investment: 'Lộ trình giải ngân',
  revenue: 'Lộ trình thu',
  expenditure: 'Lộ trình chi',
};
/** `2026-06` as offices write it. */
export const monthWords = (month: string): string => `tháng ${month.split('-').toReversed().join('/')}`;
