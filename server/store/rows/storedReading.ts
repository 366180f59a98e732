import * as z from 'zod/mini';
import { reading as readingSchema, type Reading } from '../../../contract/feeds/readings';
import { bigintColumn, instant } from './columns';

const row = z.object({
  station: z.string(),
  parameter: z.string(),
  observed_at: instant,
  revision: bigintColumn,
  value: z.number(),
  unit: z.string(),
  status: z.string(),
  received_at: instant,
  file: z.string(),
  provenance: z.string(),
});

/** A stored reading as the wire has it; the key of a datastream is station/parameter. */
export const toReading = (raw: unknown, stationName: (station: string) => string): Reading => {
  const value = row.parse(raw);
  return readingSchema.parse({
    key: `${value.station}/${value.parameter}`,
    station: value.station,
    stationName: stationName(value.station),
    parameter: value.parameter,
    value: value.value,
    unit: value.unit,
    status: value.status,
    observedAt: value.observed_at,
    receivedAt: value.received_at,
    revision: value.revision,
    provenance: value.provenance,
    file: value.file,
  });
};
