import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { passport, provenance } from '../figure';
import { period } from '../period';
import { quantity } from '../value';
import { basis, cadence } from './indicators';

/** What an indicator is, without its observations; `setName` says whose it is. */
export const indicatorMeta = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  direction: z.enum(['up', 'down', 'none']),
  cadence: z.nullable(cadence),
  setName: z.string(),
});
export type IndicatorMeta = z.infer<typeof indicatorMeta>;

/** What was promised for a period, with the act that promised it. */
export const promise = z.object({ period: z.string(), value: quantity, basis: z.nullable(basis), provenance: z.optional(provenance) });
export type Promised = z.infer<typeof promise>;

/** One area: `path` is its own where it has one, else that of the province where the unit is a share; all null: nothing is known, which is not 0. */
export const areaValue = z.object({
  area: z.string(),
  name: z.string(),
  value: z.nullable(z.number()),
  path: z.nullable(z.number()),
  /** In the indicator's unit; below zero is behind, whichever direction is the good one. */
  deviation: z.nullable(z.number()),
  /** Whether the promise is kept to the letter. */
  met: z.nullable(z.boolean()),
  /** Which observation the value is, as `formatPlace` writes it, and the revision of it; none without a value. */
  figure: z.optional(z.string()),
  revision: z.optional(z.int()),
  /** Of value and path the weakest, where that is not what the passport has; none where the area has neither. */
  provenance: z.optional(provenance),
});
export type AreaValue = z.infer<typeof areaValue>;

/** The values of one indicator in one period, area by area. */
export const areaValues = defineFeed({
  id: 'area-values',
  summary: 'Giá trị của một chỉ tiêu theo từng xã, phường trong một kỳ, so với lộ trình',
  params: z.object({
    set: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
    indicator: z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}$/u)),
    /** `latest`: the newest period that has a value of any area. */
    period: z.union([z.literal('latest'), period]),
  }),
  body: z.object({
    set: z.string(),
    code: z.string(),
    /** Null when no such indicator is known (yet, or at the moment asked for). */
    indicator: z.nullable(indicatorMeta),
    /** Every period that has values of areas, in order of time. */
    periods: z.array(z.string()),
    /** The period shown; null when there is none. */
    period: z.nullable(z.string()),
    /** Some value was observed before the period was over: it is provisional ("tạm thời"). */
    openPeriod: z.boolean(),
    /** One for all values: the oldest observation, the newest receipt, the weakest provenance. */
    passport: z.nullable(passport),
    /** What the province promised for the period. */
    path: z.nullable(promise),
    /** Every area that stood in the period, in order of code. */
    values: z.array(areaValue),
  }),
  scope: 'indicators',
  channels: [{ topic: 'indicators', class: 'journal' }],
});
