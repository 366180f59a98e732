import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { provenance } from '../figure';

/** The newest reading of one datastream (OGC SensorThings); `status` is that of Thông tư 10/2021: 00 measuring, 01 calibrating, 02 error. */
export const reading = z.object({
  /** station/parameter; the key of the `latest` channel. */
  key: z.string(),
  station: z.string(),
  stationName: z.string(),
  parameter: z.string(),
  value: z.number(),
  unit: z.string(),
  status: z.enum(['00', '01', '02']),
  observedAt: z.iso.datetime({ offset: true }),
  receivedAt: z.iso.datetime({ offset: true }),
  revision: z.int(),
  provenance,
  file: z.string(),
});
export type Reading = z.infer<typeof reading>;

/** Where a station stands, in degrees on WGS84. */
export const stationPlace = z.object({ id: z.string(), lon: z.number(), lat: z.number() });
export type StationPlace = z.infer<typeof stationPlace>;

export const readings = defineFeed({
  id: 'readings',
  summary: 'Giá trị quan trắc mới nhất của từng thông số, từng trạm',
  params: z.object({}),
  body: z.object({
    readings: z.array(reading),
    /** The stations of these readings whose place is known. */
    stations: z.optional(z.array(stationPlace)),
  }),
  scope: 'environment',
  channels: [{ topic: 'readings', class: 'latest' }],
});
