import { formatDateTime } from './format';

/** A calendar day (`2026-11-13`), or the day of a moment in Việt Nam: "13/11/2026", in English "13 Nov 2026". */
export const dayText = (day: string): string =>
  formatDateTime(day.length === 10 ? `${day}T00:00:00+07:00` : day).replace(/,? \d\d:\d\d$/, '');
