import { endOfPeriod } from './wording';

/** Until when the clock of the map lets one see (null: now): the end of the chosen period, never beyond `asOf`, which the page looks at. */
export const momentOf = (t: string | undefined, asOf: string | null, now = Date.now()): string | null => {
  if (t === undefined) return asOf;
  const end = endOfPeriod(t);
  return Date.parse(end) < (asOf === null ? now : Date.parse(asOf)) ? end : asOf;
};
