import type { Cadence } from '../../../../contract/rules/waitingPeriods';

const DAY_MS = 86_400_000;
const isDay = (period: string): boolean => period.length === 10;

/** The first moment after a day (yyyy-mm-dd), in the time of Việt Nam: what was counted to that day holds the whole of it. */
export const endOfDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00+07:00`) + DAY_MS).toISOString();

const SPANS: Record<Exclude<Cadence, 'day' | 'week'>, { name: string; of: (year: string, month: number) => string }> = {
  month: { name: 'tháng', of: (year, month) => `${year}-${String(month).padStart(2, '0')}` },
  quarter: { name: 'quý', of: (year, month) => `${year}-Q${Math.ceil(month / 3)}` },
  half: { name: 'nửa năm', of: (year, month) => `${year}-H${Math.ceil(month / 6)}` },
  year: { name: 'năm', of: (year) => year },
};

/** Why a day cannot be the period of an indicator of this cadence, with what to write; null where it can. `words`: as it was written. */
export const refuseDay = (period: string, words: string, cadence: Cadence | null): string | null => {
  if (!isDay(period) || cadence === null || cadence === 'day' || cadence === 'week') return null;
  const { name, of } = SPANS[cadence];
  const whole = of(period.slice(0, 4), Number(period.slice(5, 7)));
  return `Kỳ: "${words}" là một ngày, mà chỉ tiêu này có số theo ${name}. Hãy ghi cả kỳ, ví dụ ${whole}; trong Excel, đặt cột Kỳ định dạng Text rồi mới gõ.`;
};
