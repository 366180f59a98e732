import { vietnamDay } from '../../../contract/rules/taskTiming';

/** The month of Việt Nam's time (`2026-11`) that a moment (ISO) lies in. */
export const monthOfMeeting = (at: string): string => vietnamDay(Date.parse(at)).slice(0, 7);

/** The first moment of a month of Việt Nam's time, and the first of the next, as ISO. */
export const spanOfMonth = (month: string): { from: string; to: string } => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  // Seven hours before midnight of UTC.
  const first = (of: number): string => new Date(Date.UTC(year, of, 1, -7)).toISOString();
  return { from: first(number - 1), to: first(number) };
};
