import type * as z from 'zod/mini';
import type { stationHours } from '../../../../contract/feeds/stations';
import { limitIn, limitOn } from '../../../../contract/rules/limits';
import type { HeatBand, HeatBounds, HeatGrid } from '../../../charts/heat/heatGrid';
import { formatDateTime, formatDay } from '../../../lib/format';
import { dayOf, type StationRow } from '../stationsBody';

export type HoursBody = z.infer<(typeof stationHours)['body']>;
export const AQI = 'VN_AQI';
const HOUR = 3_600_000;

/** The limit of one hour that a station's parameter had on a day; null where there is none of an hour. */
const hourBounds = (row: StationRow | undefined, parameter: string, day: string): HeatBounds | null => {
  const stream = row?.datastreams.find((each) => each.parameter === parameter);
  const limit = stream && limitOn(stream.limits, '1h', day);
  return stream && limit ? limitIn(limit, stream.unit) : null;
};

interface Words {
  beyond: string;
  bands: readonly HeatBand[];
}

/** One parameter or index of the stations that have it, hour by hour; an hour below the minimum coverage stays empty. */
export const stripOf = (body: HoursBody, stations: readonly StationRow[], { beyond, bands }: Words): HeatGrid => {
  const { from, of } = body;
  const start = from === null ? 0 : Date.parse(from);
  const hours = Math.max(0, ...body.rows.map(({ values }) => values.length));
  const byId = new Map(stations.map((row) => [row.thing.id, row]));
  const rows = body.rows.filter(({ values }) => values.some((value) => value !== null));
  const lastDay = dayOf(start + (hours - 1) * HOUR);
  return {
    rows: rows.map(({ station }) => ({
      key: station,
      name: byId.get(station)?.thing.name ?? station,
      bounds: of === AQI ? null : hourBounds(byId.get(station), of, lastDay),
    })),
    columns: Array.from({ length: hours }, (_, hour) =>
      hours > 24
        ? `${formatDay(start + hour * HOUR)} ${formatDateTime(start + hour * HOUR).slice(-5)}`
        : formatDateTime(start + hour * HOUR).slice(-5),
    ),
    cells: rows.map(({ values, covered }) => values.map((value, hour) => (covered[hour] === false ? null : value))),
    limit: null,
    breach: 'above',
    beyond,
    ...(of === AQI ? { bands } : {}),
  };
};

/** The index, then every parameter that a station measures, most widespread first. */
export const choicesOf = (stations: readonly StationRow[]): string[] => {
  const counts = new Map<string, number>();
  for (const { datastreams } of stations) for (const { parameter } of datastreams) counts.set(parameter, (counts.get(parameter) ?? 0) + 1);
  const parameters = [...counts].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([parameter]) => parameter);
  return stations.some(({ thing }) => thing.kind === 'ambient-air') ? [AQI, ...parameters] : parameters;
};
