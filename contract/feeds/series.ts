import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { passport, provenance } from '../figure';
import { quantity } from '../value';
import { indicatorMeta, promise } from './areaValues';

const moment = z.iso.datetime({ offset: true });

/** One period of a series. A period that is promised and has not come yet has a plan and no value. */
export const seriesPoint = z.object({
  period: z.string(),
  value: z.nullable(z.number()),
  /** The words of a value that is no number ("Phổ cập"). */
  words: z.nullable(z.string()),
  plan: z.nullable(quantity),
  /** Below zero is behind, whichever direction is the good one. */
  deviation: z.nullable(z.number()),
  met: z.nullable(z.boolean()),
  /** The value of the same period a year before. */
  previous: z.nullable(z.number()),
  /** Observed before the period was over ("tạm thời"). */
  provisional: z.boolean(),
  observedAt: z.nullable(moment),
  receivedAt: z.nullable(moment),
  revision: z.nullable(z.int()),
  /** Of value, plan and year before the weakest, as of a passport; none where the period has none of them. */
  provenance: z.optional(provenance),
  /** Every source of them, in words. */
  sources: z.optional(z.array(z.string())),
});
export type SeriesPoint = z.infer<typeof seriesPoint>;

/** One indicator over time: of the whole, of one area, or of one member of another breakdown. */
export const series = defineFeed({
  id: 'series',
  summary: 'Một chỉ tiêu theo thời gian: giá trị, lộ trình, cùng kỳ; của toàn tỉnh, một xã, phường hoặc một phần phân tổ',
  params: z
    .object({
      set: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
      indicator: z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}$/u)),
      /** Code of an area. */
      area: z.optional(z.string().check(z.regex(/^[0-9]{5}$/))),
      /** `dimension:member`; not together with `area`. */
      breakdown: z.optional(z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}:[\p{L}\p{N}._-]{1,60}$/u))),
    })
    .check(z.refine(({ area, breakdown }) => area === undefined || breakdown === undefined, { path: ['breakdown'] })),
  body: z.object({
    set: z.string(),
    code: z.string(),
    /** What part of the whole is shown; null for the whole. */
    part: z.nullable(z.object({ dimension: z.string(), member: z.string(), name: z.string() })),
    /** Null when no such indicator is known (yet, or at the moment asked for). */
    indicator: z.nullable(indicatorMeta),
    /** Of the newest value; each point has its own receipt and revision. Null where there is no value. */
    passport: z.nullable(passport),
    /** The periods, all of one length, in order of time. */
    points: z.array(seriesPoint),
    /** What was promised for longer periods than the points' (a year's estimate beside months). */
    promises: z.array(promise),
  }),
  scope: 'indicators',
  channels: [{ topic: 'indicators', class: 'journal' }],
});
