import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { passport, provenance } from '../figure';
import { indicatorMeta } from './areaValues';

/** The ways of forecasting, the simplest first. */
export const FORECAST_METHODS = ['seasonal-naive', 'ets', 'adjusted-ets', 'mstl-ets'] as const;
export const forecastMethod = z.enum(FORECAST_METHODS);
export type ForecastMethod = z.infer<typeof forecastMethod>;

/** Of so many outcomes of a hundred one expects the interval to hold eighty. */
export const FORECAST_LEVEL = 0.8;

/** Why there is no forecast, with what there is and what it takes (periods that are over). */
export const forecastLack = z.object({
  reason: z.enum(['no-indicator', 'no-values', 'not-within-year', 'too-short', 'no-variation']),
  have: z.int(),
  need: z.int(),
});

/** What was promised for the end of the year; `gap` in the indicator's unit, below zero is behind, whichever direction is the good one. */
const forecastPromise = z.object({
  period: z.string(),
  value: z.number(),
  basis: z.nullable(z.string()),
  gap: z.number(),
  /** Null where the indicator has no good direction. */
  met: z.nullable(z.boolean()),
  provenance: z.optional(provenance),
});
export type ForecastPromise = z.infer<typeof forecastPromise>;

/** The plan that the figure is the share of; `missing` is what the forecast leaves of it, in its unit, below zero where it is exceeded. */
const forecastPlan = z.object({ name: z.string(), value: z.number(), unit: z.string(), missing: z.number(), provenance });
export type ForecastPlan = z.infer<typeof forecastPlan>;

const forecastPath = z.object({
  /** The year that the path goes to the end of. */
  year: z.string(),
  /** Period by period after the last that is over; of a cumulative series what the year will have come to. */
  points: z.array(z.object({ period: z.string(), value: z.number(), low: z.number(), high: z.number() })),
  level: z.number(),
  method: forecastMethod,
  backtest: z.object({
    /** The mean absolute error, in the indicator's unit, of the same number of periods ahead, from every origin. */
    error: z.number(),
    origins: z.int(),
    errors: z.int(),
    /** The same of each method that was tried, the simplest first. */
    tried: z.array(z.object({ method: forecastMethod, error: z.number() })),
  }),
  training: z.object({ from: z.string(), to: z.string(), count: z.int(), filled: z.array(z.string()) }),
  bounds: z.object({ low: z.nullable(z.number()), high: z.nullable(z.number()) }),
  /** What an unfinished period has come to already: a cumulative path does not go below it. */
  floor: z.nullable(z.object({ period: z.string(), value: z.number() })),
  /** Left out where nothing was promised. */
  promise: z.optional(forecastPromise),
  /** Left out of what is no share of a plan, and where the plan's amount is not known. */
  plan: z.optional(forecastPlan),
  /** By what the models are fitted, for who would work it out again. */
  library: z.optional(z.string()),
  passport,
});

/** How an indicator will stand at the end of the year, of the whole or of one area. */
export const forecast = defineFeed({
  id: 'forecast',
  summary: 'Dự báo một chỉ tiêu đến hết năm: đường dự báo, khoảng 80%, phương pháp và sai số kiểm định trên chính chuỗi số',
  params: z.object({
    set: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
    indicator: z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}$/u)),
    /** Code of an area. */
    area: z.optional(z.string().check(z.regex(/^[0-9]{5}$/))),
  }),
  body: z.object({
    set: z.string(),
    code: z.string(),
    area: z.nullable(z.string()),
    indicator: z.nullable(indicatorMeta),
    kind: z.nullable(z.enum(['cumulative', 'level'])),
    /** Null where there is a forecast. */
    lack: z.nullable(forecastLack),
    forecast: z.nullable(forecastPath),
  }),
  scope: 'indicators',
  channels: [{ topic: 'indicators', class: 'journal' }],
});
