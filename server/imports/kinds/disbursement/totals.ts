import { openTotals } from '../openTotals';
import type { DisbursementLine } from './readRow';

const NAMES = {
  plan: 'kế hoạch vốn',
  carried: 'vốn kéo dài',
  disbursed: 'giải ngân trong tháng',
  cumulative: 'lũy kế',
  advanced: 'tạm ứng',
  recovered: 'thu hồi tạm ứng',
} as const;

/** The total that a row of disbursement is part of, or tells: that of its month. */
export const groupOf = ({ year, month }: DisbursementLine): string => `${year}/${month}`;

/** Totals of a month beside the rows that they are of, column by column. */
export const openDisbursementTotals = () =>
  openTotals({
    names: NAMES,
    shown: (amount) => `${amount.toLocaleString('vi')} đồng`,
    empty: 'Dòng tổng không có dòng dự án nào cùng tháng trong tệp.',
  });
