import { formatDateTime } from '../../lib/format';

/** The hour of a moment where it is of the same day as `now` (ms), with its day where it is not. */
export const hourText = (moment: string, now: number): string => {
  const whole = formatDateTime(moment);
  const isToday = whole.slice(0, -5) === formatDateTime(now).slice(0, -5);
  return isToday ? whole.slice(-5) : whole;
};

/** The hour of a moment to the second, for what comes soon: "14:30:05". */
export const secondText = (moment: string): string =>
  `${formatDateTime(moment).slice(-5)}:${String(new Date(moment).getUTCSeconds()).padStart(2, '0')}`;
