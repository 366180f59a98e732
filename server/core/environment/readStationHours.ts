import type * as z from 'zod/mini';
import type { stationHours } from '../../../contract/feeds/stations';
import { AIR_POLLUTANTS } from '../../../contract/rules/airTable';
import { unitFactor } from '../../../contract/rules/concentrationUnits';
import type { Db } from '../../store/store';
import { cellsTo } from './hourCells';
import { airHoursTo } from './indices';
import { readDays, type Days } from './readDays';
import { readHeard } from './readHeard';
import type { Station } from './readRegister';
import { DAY_MS, dayOf, HOUR_MS, hourOf, isoOf } from './vietnamHours';

type Body = z.infer<typeof stationHours.body>;
type Row = Body['rows'][number];
const INDEX = 'VN_AQI';

const indexRow = ({ thing, streams }: Station, days: Days, last: number, count: number): Row => {
  const values = airHoursTo(streams, days, last, count).map(({ value }) => value);
  return { station: thing.id, values, covered: values.map((value) => value !== null) };
};

/** Means in the unit given; no row where the station does not measure it, or in a unit that cannot be compared by arithmetic alone. */
const meanRow = ({ thing, streams }: Station, days: Days, of: string, unit: string, last: number, count: number): Row[] => {
  const stream = streams.find(({ parameter }) => parameter === of);
  const factor = stream ? unitFactor(stream.unit, unit) : null;
  if (!stream || factor === null) return [];
  const cells = cellsTo(days, stream.id, last, count);
  return [
    {
      station: thing.id,
      values: cells.map(({ mean }) => (mean === null ? null : mean * factor)),
      covered: cells.map(({ covered }) => covered),
    },
  ];
};

/** One parameter, or VN_AQI, of every station that has it, by the hours that are over. */
export const readStationHours = async (db: Db, revision: number, params: z.infer<typeof stationHours.params>): Promise<Body> => {
  const { of } = params;
  const { stations: all, end } = await readHeard(db, revision);
  const measuring = all.filter(({ thing, streams }) =>
    of === INDEX ? thing.kind === 'ambient-air' : streams.some(({ parameter }) => parameter === of),
  );
  const unit = of === INDEX ? null : (measuring.flatMap(({ streams }) => streams).find(({ parameter }) => parameter === of)?.unit ?? null);
  if (end === null) return { of, unit, from: null, rows: [] };
  const count = Number(params.days) * 24;
  const last = hourOf(end) - HOUR_MS;
  const from = last - (count - 1) * HOUR_MS;
  const asked: readonly string[] = of === INDEX ? AIR_POLLUTANTS : [of];
  const ids = measuring.flatMap(({ streams }) => streams.flatMap(({ id, parameter }) => (asked.includes(parameter) ? [id] : [])));
  const days = await readDays(db, ids, { from: dayOf(from - DAY_MS), to: dayOf(last) }, revision);
  const rows = measuring.flatMap((station) =>
    unit === null ? [indexRow(station, days, last, count)] : meanRow(station, days, of, unit, last, count),
  );
  return { of, unit, from: isoOf(from), rows };
};
