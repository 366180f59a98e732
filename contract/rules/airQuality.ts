import type { IndexValue } from '../feeds/stations';
import { airIndex, AIR_POLLUTANTS, type AirPollutant } from './airTable';
import { coveredMean, leastHours } from './averages';
import { nowcast } from './nowcast';

/** What the decision says, and what it leaves open: hours of a day that must be there (75 %). */
export const AIR_METHOD = 'VN_AQI · 1459/QĐ-TCMT · v1 (≥75%)';

/** Hourly means in µg/m³ of valid readings, null where an hour has none. */
export type AirHours = Partial<Record<AirPollutant, readonly (number | null)[]>>;
type Part = IndexValue['parts'][number];

const PARTICLES: readonly AirPollutant[] = ['PM10', 'PM2.5'];
const OZONE_HOURS = 8;
export const DAY_HOURS = 24;
/** Hours of the day before that the first means of 8 hours of a day reach back to. */
export const HOURS_BEFORE = OZONE_HOURS - 1;

const summed = (kind: IndexValue['kind'], at: string, hours: AirHours, indexOf: (pollutant: AirPollutant) => number | null): IndexValue => {
  const parts = AIR_POLLUTANTS.flatMap((parameter): Part[] => {
    const index = indexOf(parameter);
    return index === null ? [] : [{ parameter, index }];
  });
  const has = (pollutant: AirPollutant) => hours[pollutant]?.some((value) => value !== null) ?? false;
  const base = { kind, at, parts, method: AIR_METHOD };
  if (!parts.some(({ parameter }) => PARTICLES.some((particle) => particle === parameter))) {
    const why = PARTICLES.some(has) ? 'too-few-hours' : AIR_POLLUTANTS.some(has) ? 'no-particles' : 'no-data';
    return { ...base, value: null, worst: null, why };
  }
  const worst = parts.reduce((most, part) => (part.index > most.index ? part : most));
  return { ...base, value: worst.index, worst: worst.parameter, why: null };
};

/**
 * VN_AQI of an hour (Quyết định 1459/QĐ-TCMT): the largest index of its pollutants, PM by Nowcast, O3 of one hour; null without
 * PM10 or PM2.5. `hours` newest first, the hour itself first (12 for PM); `at` is the end of the hour, ISO 8601.
 */
export const hourlyAirIndex = (at: string, hours: AirHours): IndexValue =>
  summed('air-hour', at, hours, (pollutant) => {
    const series = hours[pollutant] ?? [];
    const value = pollutant === 'PM10' || pollutant === 'PM2.5' ? nowcast(series) : (series[0] ?? null);
    return value === null ? null : airIndex(pollutant === 'O3' ? 'O3-1h' : pollutant, value);
  });

const most = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
};
const ozoneOfDay = (hours: readonly (number | null)[], day: readonly (number | null)[]): number | null => {
  const first = hours.length - day.length;
  const means = day.map((_, hour) =>
    first + hour + 1 >= OZONE_HOURS ? coveredMean(hours.slice(first + hour + 1 - OZONE_HOURS, first + hour + 1)) : null,
  );
  const [oneHour, eightHours] = [most(day), most(means)];
  return most([oneHour === null ? null : airIndex('O3-1h', oneHour), eightHours === null ? null : airIndex('O3-8h', eightHours)]);
};

/**
 * VN_AQI of a day (Quyết định 1459/QĐ-TCMT): PM by the mean of its 24 hours (01:00–00:00), SO2, NO2, CO by the largest hour, O3 by the
 * larger index of the largest hour and the largest mean of 8 hours. `hours` in the order of time: the 24 of the day, before them up
 * to `HOURS_BEFORE` of the day before. A pollutant with fewer than 75 % of the day's hours is left out.
 */
export const dailyAirIndex = (at: string, hours: AirHours): IndexValue =>
  summed('air-day', at, hours, (pollutant) => {
    const series = hours[pollutant] ?? [];
    const day = series.slice(-DAY_HOURS);
    if (day.filter((value) => value !== null).length < leastHours(DAY_HOURS)) return null;
    if (pollutant === 'O3') return ozoneOfDay(series, day);
    const value = pollutant === 'PM10' || pollutant === 'PM2.5' ? coveredMean(day) : most(day);
    return value === null ? null : airIndex(pollutant, value);
  });
