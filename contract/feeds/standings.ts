import * as z from 'zod/mini';
import { agency } from '../agencies';
import { defineFeed } from '../feed';
import { passport, provenance } from '../figure';
import { indicatorValue } from '../value';
import { promise } from './areaValues';
import { cadence } from './indicators';

/** One indicator: who answers for it, how often it is due, and its newest outcome of the whole beside what was promised for that period. */
export const indicatorStanding = z.object({
  set: z.string(),
  setName: z.string(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  cadence: z.nullable(cadence),
  /** The indicator's owner, then whoever took its work over; who of them stands is for the day of the asking. */
  responsible: z.array(agency),
  /** The act that replaced the one whose plan it is reported under: then nothing more is waited for under it. */
  replacedBy: z.nullable(z.string()),
  /** The weakest of its outcomes; null where it has none. */
  provenance: z.nullable(provenance),
  /** Periods that have a result or an actual figure, not a mere estimate: the newest of each length. */
  told: z.array(z.string()),
  newest: z.nullable(
    z.object({
      period: z.string(),
      value: indicatorValue,
      verbatim: z.nullable(z.string()),
      /** Observed before the period was over. */
      provisional: z.boolean(),
      plan: z.nullable(promise),
      /** In the indicator's unit; below zero is behind, whichever direction is good. */
      deviation: z.nullable(z.number()),
      met: z.nullable(z.boolean()),
      passport,
    }),
  ),
});
export type IndicatorStanding = z.infer<typeof indicatorStanding>;

/** How every indicator stands: what an agency answers for, and what is due and has not come. Whether it is late is for the reader's clock. */
export const standings = defineFeed({
  id: 'standings',
  summary: 'Từng chỉ tiêu: cơ quan chịu trách nhiệm, chu kỳ báo cáo, số liệu mới nhất so với lộ trình',
  params: z.object({}),
  body: z.object({ indicators: z.array(indicatorStanding) }),
  scope: 'indicators',
  channels: [{ topic: 'indicators', class: 'journal' }],
});
