import type { Cadence } from '../../../../contract/rules/waitingPeriods';

const DAY_MS = 86_400_000;
const two = (part: number): string => String(part).padStart(2, '0');
const yearOf = (year: number): string => String(year).padStart(4, '0');

/** The period `step` after this one, of the same length; of a day a week on where figures come by the week. */
export const periodBeside = (period: string, step: 1 | -1, cadence: Cadence | null): string => {
  const year = Number(period.slice(0, 4));
  const part = period.slice(5);
  if (part === '') return yearOf(year + step);
  if (part.length === 5)
    return new Date(Date.parse(`${period}T00:00:00Z`) + step * (cadence === 'week' ? 7 : 1) * DAY_MS).toISOString().slice(0, 10);
  const [mark, count] = part.startsWith('H') ? (['H', 2] as const) : part.startsWith('Q') ? (['Q', 4] as const) : (['', 12] as const);
  const at = Number(part.slice(mark.length)) - 1 + step;
  const place = ((at % count) + count) % count;
  return `${yearOf(year + Math.floor(at / count))}-${mark}${mark === '' ? two(place + 1) : place + 1}`;
};
