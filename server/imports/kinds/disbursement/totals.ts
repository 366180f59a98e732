import type { DisbursementLine } from './readRow';

const COLUMNS = {
  plan: 'kế hoạch vốn',
  carried: 'vốn kéo dài',
  disbursed: 'giải ngân trong tháng',
  cumulative: 'lũy kế',
  advanced: 'tạm ứng',
  recovered: 'thu hồi tạm ứng',
} as const;
const KEYS = ['plan', 'carried', 'disbursed', 'cumulative', 'advanced', 'recovered'] as const;
const money = (amount: number): string => amount.toLocaleString('vi');
const groupOf = ({ year, month }: DisbursementLine): string => `${year}/${month}`;

/** Totals of a month beside the rows that they are of: compared, column by column, with what the file has told up to the end of its piece. */
export const openTotals = () => {
  const sums = new Map<string, Record<(typeof KEYS)[number], number>>();
  const settled = new Map<string, number>();
  return {
    add: (line: DisbursementLine): void => {
      const sum = sums.get(groupOf(line)) ?? { plan: 0, carried: 0, disbursed: 0, cumulative: 0, advanced: 0, recovered: 0 };
      for (const key of KEYS) sum[key] += line[key] ?? 0;
      sums.set(groupOf(line), sum);
    },
    /** The line of a total that had been right without this row; null where there is none. */
    settledBefore: (line: DisbursementLine): number | null => settled.get(groupOf(line)) ?? null,
    /** Everything that is wrong with a total, in Vietnamese. */
    check: (line: DisbursementLine, at: number): string[] => {
      const sum = sums.get(groupOf(line));
      if (!sum) return ['Dòng tổng không có dòng dự án nào cùng tháng trong tệp.'];
      const wrong = KEYS.flatMap((key) => {
        const total = line[key];
        if (total === null || total === sum[key]) return [];
        return [
          `Tổng ${COLUMNS[key]} ghi ${money(total)} đồng, các dòng cộng lại ${money(sum[key])} đồng, chênh ${money(total - sum[key])} đồng.`,
        ];
      });
      if (wrong.length === 0) settled.set(groupOf(line), at);
      return wrong;
    },
  };
};
