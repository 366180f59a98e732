import type * as z from 'zod/mini';
import type { IndexValue, standing, stations, stationSeries } from '../../../contract/feeds/stations';

export type StationsBody = z.infer<(typeof stations)['body']>;
export type StationRow = StationsBody['stations'][number];
export type Standing = z.infer<typeof standing>;
export type SeriesBody = z.infer<(typeof stationSeries)['body']>;
export type SeriesStream = SeriesBody['datastreams'][number];
export type { IndexValue };

/** The day in Việt Nam of a moment. */
export const dayOf = (moment: string | number): string => new Date(new Date(moment).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
/** The first moment of a day in Việt Nam, in ms. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);
