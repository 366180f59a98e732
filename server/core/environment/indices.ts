import type { StationKind } from '../../../contract/environment';
import type { IndexValue } from '../../../contract/feeds/stations';
import { DAY_HOURS, dailyAirIndex, hourlyAirIndex, HOURS_BEFORE, type AirHours } from '../../../contract/rules/airQuality';
import { AIR_POLLUTANTS } from '../../../contract/rules/airTable';
import { coveredMean } from '../../../contract/rules/averages';
import { unitFactor } from '../../../contract/rules/concentrationUnits';
import { dailyWaterIndex } from '../../../contract/rules/waterQuality';
import { cellsTo, coveredIn } from './hourCells';
import type { Days } from './readDays';
import type { Stream } from './readRegister';
import { HOUR_MS, isoOf, startOf } from './vietnamHours';

const NOWCAST_HOURS = 12;
const AIR_UNIT = 'µg/m3';
const WATER_UNIT = 'mg/L';
/** Parameters of VN_WQI that are no concentration: taken as they are told. */
const NO_MASS: ReadonlySet<string> = new Set(['pH', 'Temp', 'Coliform', 'E.coli']);

/** Covered means of so many hours, the last beginning at `last`, in the order of time, in the unit of the decision. */
const airHours = (streams: readonly Stream[], days: Days, last: number, count: number): AirHours =>
  Object.fromEntries(
    AIR_POLLUTANTS.flatMap((pollutant) => {
      const stream = streams.find(({ parameter }) => parameter === pollutant);
      const factor = stream ? unitFactor(stream.unit, AIR_UNIT) : null;
      if (!stream || factor === null) return [];
      const values = cellsTo(days, stream.id, last, count).map((cell) => {
        const mean = coveredIn(cell);
        return mean === null ? null : mean * factor;
      });
      return [[pollutant, values]];
    }),
  );

/** VN_AQI of so many hours, the last beginning at `last` (ms since 1970), in the order of time. */
export const airHoursTo = (streams: readonly Stream[], days: Days, last: number, count: number): IndexValue[] => {
  const newestFirst = Object.entries(airHours(streams, days, last, count + NOWCAST_HOURS - 1)).map(
    ([pollutant, values]) => [pollutant, values.toReversed()] as const,
  );
  return Array.from({ length: count }, (_, n) => {
    const age = count - 1 - n;
    const hours = Object.fromEntries(newestFirst.map(([pollutant, values]) => [pollutant, values.slice(age, age + NOWCAST_HOURS)]));
    return hourlyAirIndex(isoOf(last + HOUR_MS - age * HOUR_MS), hours);
  });
};

const airDayOf = (streams: readonly Stream[], days: Days, day: string): IndexValue =>
  dailyAirIndex(isoOf(startOf(day)), airHours(streams, days, startOf(day) + (DAY_HOURS - 1) * HOUR_MS, DAY_HOURS + HOURS_BEFORE));

const waterDayOf = (streams: readonly Stream[], days: Days, day: string): IndexValue => {
  const last = startOf(day) + (DAY_HOURS - 1) * HOUR_MS;
  const means = streams.flatMap(({ id, parameter, unit }): [string, number][] => {
    const mean = coveredMean(cellsTo(days, id, last, DAY_HOURS).map(coveredIn));
    if (mean === null) return [];
    if (parameter === 'DO' && unit.trim() === '%') return [['DO%', mean]];
    if (NO_MASS.has(parameter)) return [[parameter, mean]];
    const factor = unitFactor(unit, WATER_UNIT);
    return factor === null ? [] : [[parameter, mean * factor]];
  });
  return dailyWaterIndex(isoOf(startOf(day)), Object.fromEntries(means));
};

/** The index of a day; null where the decisions have none for what the station watches. */
export const dayIndex = (kind: StationKind | null, streams: readonly Stream[], days: Days, day: string): IndexValue | null =>
  kind === 'ambient-air' ? airDayOf(streams, days, day) : kind === 'surface-water' ? waterDayOf(streams, days, day) : null;
