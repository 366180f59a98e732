import type * as z from 'zod/mini';
import type { exceedances } from '../../../../contract/feeds/stations';

export type ExceedancesBody = z.infer<(typeof exceedances)['body']>;
export type ExceededDay = ExceedancesBody['days'][number];

/** One day of the calendar; `beyond`: how many parameters of stations were past a limit, `judged`: how many could be judged. */
export interface CalendarDay {
  date: string;
  judged: number;
  beyond: number;
}

/** The days of a year by month, those without readings too. */
export const monthsOf = (year: number, days: readonly ExceededDay[]): CalendarDay[][] => {
  const byDate = new Map<string, { judged: Set<string>; beyond: Set<string> }>();
  for (const { date, station, parameter, judged, exceeded } of days) {
    const own = byDate.get(date) ?? { judged: new Set(), beyond: new Set() };
    const key = `${station}/${parameter}`;
    if (judged > 0) own.judged.add(key);
    if (exceeded > 0) own.beyond.add(key);
    byDate.set(date, own);
  }
  return Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate() }, (_day, index) => {
      const date = `${year}-${String(month + 1).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`;
      const own = byDate.get(date);
      return { date, judged: own?.judged.size ?? 0, beyond: own?.beyond.size ?? 0 };
    }),
  );
};

export interface StationCount {
  station: string;
  days: number;
  /** The parameters that were past a limit, those of most days first. */
  parameters: string[];
}

/** On how many days each station was past a limit, most first; those of none are left out. */
export const countsOf = (days: readonly ExceededDay[]): StationCount[] => {
  const byStation = new Map<string, Map<string, Set<string>>>();
  for (const { station, parameter, date, exceeded } of days) {
    if (exceeded === 0) continue;
    const own = byStation.get(station) ?? new Map<string, Set<string>>();
    own.set(parameter, (own.get(parameter) ?? new Set()).add(date));
    byStation.set(station, own);
  }
  return [...byStation]
    .map(([station, own]) => ({
      station,
      days: new Set([...own.values()].flatMap((dates) => [...dates])).size,
      parameters: [...own].toSorted(([, a], [, b]) => b.size - a.size).map(([parameter]) => parameter),
    }))
    .toSorted((a, b) => b.days - a.days || a.station.localeCompare(b.station));
};
