import { observed } from '../indicatorEngine.rig';
import { months, normal, seeded } from './library.rig';

const noise = normal(seeded(4));
/** Twenty-two months of a sum that begins anew each year. */
export const sums = months(22, 2024).map((period, at) => ({
  period,
  value: 9 * ((at % 12) + 1) + ((at * 7) % 5) / 10 + Math.abs(noise()) / 10,
}));
/** The value of a month, told after it but for the last. */
export const row = (period: string, value: number, more: object = {}) =>
  observed(Number(value.toFixed(3)), {
    role: 'actual',
    period,
    observedAt: period === '2025-11' ? '2025-11-20T00:00:00+07:00' : `2026-01-31T00:00:00+07:00`,
    ...more,
  });
