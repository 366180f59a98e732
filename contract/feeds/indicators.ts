import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { passport } from '../figure';
import { indicatorValue } from '../value';

/** One value of one indicator for one period, as the source has it, with what it is (actual, plan, estimate, target). */
export const observation = z.object({
  role: z.enum(['actual', 'plan', 'estimate', 'target', 'result']),
  period: z.string(),
  value: indicatorValue,
  verbatim: z.nullable(z.string()),
  /** `inferred`: the source's row has fewer cells than columns, so the cell was placed by reasoning. */
  alignment: z.enum(['exact', 'inferred', 'missing']),
  legalBasis: z.string(),
  passport,
});
export type Observation = z.infer<typeof observation>;

export const indicator = z.object({
  code: z.string(),
  no: z.int(),
  name: z.string(),
  unit: z.string(),
  direction: z.enum(['up', 'down', 'none']),
  groupCode: z.string(),
  groupName: z.string(),
  owner: z.nullable(z.object({ name: z.string(), successor: z.nullable(z.string()) })),
  assessment: z.nullable(z.string()),
  notes: z.array(z.string()),
  observations: z.array(observation),
});
export type Indicator = z.infer<typeof indicator>;

/** The indicators of one set of a plan, each with its observations, after the messages of QCVN 125:2021/BTTTT. */
export const indicators = defineFeed({
  id: 'indicators',
  summary: 'Chỉ tiêu của một bộ chỉ tiêu, kèm giá trị theo kỳ',
  params: z.object({ set: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)) }),
  body: z.object({ set: z.object({ id: z.string(), name: z.string(), legalBasis: z.string() }), indicators: z.array(indicator) }),
  scope: 'indicators',
  channels: [{ topic: 'indicators', class: 'journal' }],
});
