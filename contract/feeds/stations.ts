import * as z from 'zod/mini';
import { averaging, capture, datastream, parameterCode, stationCode, thing } from '../environment';
import { defineFeed } from '../feed';

export const ENVIRONMENT_SCOPE = 'environment';
/** Moves at most once a minute however many readings come: what is worked out of readings is fetched anew then. */
export const AVERAGES_CHANNEL = 'station-averages';
const averagesChannel = [{ topic: AVERAGES_CHANNEL, class: 'journal' }] as const;
const moment = z.iso.datetime({ offset: true });
const channels = [{ topic: 'stations', class: 'journal' }, ...averagesChannel] as const;

/** VN_AQI of an hour or a day (Quyết định 1459/QĐ-TCMT), or VN_WQI of a day (Quyết định 1460/QĐ-TCMT); null with the reason in `why`. */
export const indexValue = z.object({
  kind: z.enum(['air-hour', 'air-day', 'water-day']),
  /** End of the hour, or the day's midnight. */
  at: moment,
  value: z.nullable(z.int()),
  /** The parameter that made it. */
  worst: z.nullable(parameterCode),
  parts: z.array(z.object({ parameter: parameterCode, index: z.int() })),
  why: z.nullable(z.enum(['no-particles', 'too-few-hours', 'missing-group', 'no-data'])),
  /** The version of the method: what the decision says, and the choices of ours that it leaves open. */
  method: z.string(),
});
export type IndexValue = z.infer<typeof indexValue>;

/** How a datastream stands against its limit in force: the newest mean that its limit speaks of. */
export const standing = z.object({
  parameter: parameterCode,
  averaging,
  value: z.nullable(z.number()),
  at: z.nullable(moment),
  capture,
  /** `uncovered`: fewer readings than the minimum coverage, so nothing is said; `free`: no limit is in force. */
  state: z.enum(['within', 'above', 'below', 'uncovered', 'free']),
});

/** Every station with what it measures, its limits, and how it stands now. */
export const stations = defineFeed({
  id: 'stations',
  summary: 'Các trạm quan trắc tự động: vị trí, thông số, giới hạn đang áp dụng, chỉ số VN_AQI, VN_WQI hiện tại',
  params: z.object({}),
  body: z.object({
    stations: z.array(
      z.object({
        thing,
        datastreams: z.array(datastream),
        standings: z.array(standing),
        index: z.nullable(indexValue),
        lastAt: z.nullable(moment),
        /** Of the last 24 hours. */
        capture,
      }),
    ),
    /** In %: means that rest on less are not held against a limit. */
    minimumCoverage: z.number(),
  }),
  scope: ENVIRONMENT_SCOPE,
  channels,
});

/**
 * A stretch of a datastream: [start in epoch seconds, mean, min, max, received, valid, worst status]; values null where nothing valid
 * came. The status is the worst of the stretch: 0 measuring, 1 calibrating, 2 instrument error, −1 where nothing came.
 */
export const stretch = z.tuple([
  z.int(),
  z.nullable(z.number()),
  z.nullable(z.number()),
  z.nullable(z.number()),
  z.int(),
  z.int(),
  z.int(),
]);
export type Stretch = z.infer<typeof stretch>;

export const stationSeries = defineFeed({
  id: 'station-series',
  summary: 'Diễn biến các thông số của một trạm trong 24 giờ, 7 ngày, 30 ngày hoặc một năm, kèm trạng thái thiết bị và chỉ số',
  params: z.object({
    station: stationCode,
    /** Raw readings of a day, hours of a week or a month, days of a year. */
    span: z.enum(['24h', '7d', '30d', '1y']),
  }),
  body: z.object({
    /** Null when no such station is known (yet, or at the moment asked for). */
    thing: z.nullable(thing),
    from: z.nullable(moment),
    to: z.nullable(moment),
    step: z.enum(['reading', 'hour', 'day']),
    /** `perHour`: how many readings an hour are expected of it. */
    datastreams: z.array(z.object({ ...datastream.shape, perHour: z.int(), stretches: z.array(stretch), capture })),
    indices: z.array(indexValue),
    /** Hours and days worked out anew because readings of them came late: when, and from what. */
    revised: z.array(
      z.object({ parameter: parameterCode, at: moment, before: z.nullable(z.number()), after: z.nullable(z.number()), revisedAt: moment }),
    ),
  }),
  scope: ENVIRONMENT_SCOPE,
  channels,
});

/** One parameter or index of every station, hour by hour: a heat strip. */
export const stationHours = defineFeed({
  id: 'station-hours',
  summary: 'Một thông số hoặc chỉ số của mọi trạm theo từng giờ trong các ngày gần nhất',
  params: z.object({ of: z.union([z.literal('VN_AQI'), parameterCode]), days: z.enum(['1', '3', '7']) }),
  body: z.object({
    of: z.string(),
    unit: z.nullable(z.string()),
    /** Start of the first hour; each row has one value an hour from it on. */
    from: z.nullable(moment),
    rows: z.array(z.object({ station: stationCode, values: z.array(z.nullable(z.number())), covered: z.array(z.boolean()) })),
  }),
  scope: ENVIRONMENT_SCOPE,
  channels: averagesChannel,
});

/** Days on which a mean passed its limit, of a year. */
export const exceedances = defineFeed({
  id: 'exceedances',
  summary: 'Lịch vượt giới hạn trong năm theo trạm, thông số, ngày',
  params: z.object({ year: z.union([z.literal('latest'), z.string().check(z.regex(/^20\d\d$/))]), station: z.optional(stationCode) }),
  body: z.object({
    year: z.nullable(z.int()),
    years: z.array(z.int()),
    /**
     * `exceeded` of `judged` means of a day (24 of an hour or of 8 hours, one of 24 hours) passed their limit; of limits of single readings the
     * day as a whole. Of one station every day that can be judged; of all of them only days with an exceedance.
     */
    days: z.array(
      z.object({
        station: stationCode,
        parameter: parameterCode,
        date: z.iso.date(),
        averaging,
        judged: z.int(),
        exceeded: z.int(),
        worst: z.nullable(z.number()),
        limit: z.nullable(z.number()),
        basis: z.string(),
      }),
    ),
  }),
  scope: ENVIRONMENT_SCOPE,
  channels: averagesChannel,
});

/** How complete what came of each datastream is. */
export const dataCapture = defineFeed({
  id: 'data-capture',
  summary: 'Tỷ lệ dữ liệu nhận được và hợp lệ theo trạm, thông số trong các ngày gần nhất',
  params: z.object({ days: z.enum(['1', '7', '30', '90']) }),
  body: z.object({
    from: z.nullable(moment),
    to: z.nullable(moment),
    rows: z.array(
      z.object({
        station: stationCode,
        parameter: parameterCode,
        capture,
        calibrating: z.int(),
        failed: z.int(),
        longestGapMinutes: z.int(),
      }),
    ),
  }),
  scope: ENVIRONMENT_SCOPE,
  channels: averagesChannel,
});
