import * as z from 'zod/mini';
import { day } from './agencies';
import { provenance } from './figure';
import { position } from './geometry';

export const stationCode = z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,64}$/u));
export const parameterCode = z.string().check(z.regex(/^[\p{L}\p{N}._ -]{1,30}$/u));

/** What Thông tư 10/2021/TT-BTNMT has stations of: surface water, wastewater, ambient air, emission (stack gas). */
export const stationKind = z.enum(['surface-water', 'wastewater', 'ambient-air', 'emission']);
export type StationKind = z.infer<typeof stationKind>;

/** Over what a limit holds: the single reading, or a mean of hours. */
export const averaging = z.enum(['instant', '1h', '8h', '24h']);
export type Averaging = z.infer<typeof averaging>;

/** One limit with the days on which it is in force; the newest in force on a day is the limit of that day. */
export const limit = z.object({
  parameter: parameterCode,
  unit: z.string(),
  averaging,
  /** Null where that side is free; pH has both. */
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  /** A site's licence goes before the general limit of a technical regulation. */
  origin: z.enum(['licence', 'general']),
  /** QCVN with its column, or the site's licence with number and date. */
  basis: z.string(),
  validFrom: day,
  validTo: z.nullable(day),
});
export type Limit = z.infer<typeof limit>;

/** A station (OGC SensorThings: thing). What nobody told is null. */
export const thing = z.object({
  id: stationCode,
  name: z.string(),
  kind: z.nullable(stationKind),
  /** Who runs it or discharges there, in words. */
  owner: z.nullable(z.string()),
  place: z.nullable(position),
  /** Code of the unit it stands in. */
  area: z.nullable(z.string()),
  /** Environmental licence: number and day, in words. */
  licence: z.nullable(z.string()),
  provenance,
});
export type Thing = z.infer<typeof thing>;

/** What one station measures of one parameter (OGC SensorThings: datastream), in one unit. */
export const datastream = z.object({
  parameter: parameterCode,
  unit: z.string(),
  /** Every limit that was ever in force for it, in order of time. */
  limits: z.array(limit),
});

/** How far a mean rests on readings: of how many expected, how many came, how many were valid (status 00). */
export const capture = z.object({ expected: z.int(), received: z.int(), valid: z.int() });
export type Capture = z.infer<typeof capture>;
