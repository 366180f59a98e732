import * as z from 'zod/mini';
import { agency, day } from '../agencies';
import { defineFeed } from '../feed';
import { passport } from '../figure';
import { indicatorValue } from '../value';

export const role = z.enum(['actual', 'plan', 'estimate', 'target', 'result']);
export type Role = z.infer<typeof role>;

/** How often the figure falls due by its own rule. */
export const cadence = z.enum(['day', 'week', 'month', 'quarter', 'half', 'year']);

/** One part of a breakdown (phân tổ chỉ số): `level` = xa, `area` = 03646, `agency` = so-y-te. An empty list is the whole. */
export const breakdownPart = z.object({
  dimension: z.string(),
  member: z.string(),
  /** The member's name; of an area or agency that no longer stands, `successors` tells who came after. */
  name: z.string(),
  validTo: z.nullable(day),
  successors: z.array(z.string()),
});
export type BreakdownPart = z.infer<typeof breakdownPart>;

/** The act that a plan or target rests on. `supersededBy` names the act that replaced it, though its figures may not be held here. */
export const basis = z.object({
  id: z.string(),
  name: z.string(),
  /** What a column head says: "NQ 17". */
  shortName: z.string(),
  version: z.int(),
  validFrom: z.nullable(day),
  /** The first day on which it no longer held. */
  validTo: z.nullable(day),
  /** The basis of this set whose promises this one replaces. */
  supersedes: z.nullable(z.string()),
  supersededBy: z.nullable(z.string()),
});

/** One value of one indicator for one period, as the source has it, with what it is (actual, plan, estimate, target). */
export const observation = z.object({
  role,
  period: z.string(),
  breakdown: z.array(breakdownPart),
  value: indicatorValue,
  verbatim: z.nullable(z.string()),
  /** `inferred`: the source's row has fewer cells than columns, so the cell was placed by reasoning. */
  alignment: z.enum(['exact', 'inferred', 'missing']),
  legalBasis: z.string(),
  basis: z.nullable(basis),
  passport,
});
export type Observation = z.infer<typeof observation>;

export const indicator = z.object({
  code: z.string(),
  no: z.int(),
  name: z.string(),
  unit: z.string(),
  formula: z.nullable(z.string()),
  direction: z.enum(['up', 'down', 'none']),
  cadence: z.nullable(cadence),
  groupCode: z.string(),
  groupName: z.string(),
  owner: z.nullable(z.object({ ...agency.def.shape, successor: z.nullable(z.string()) })),
  assessment: z.nullable(z.string()),
  notes: z.array(z.string()),
  observations: z.array(observation),
});
export type Indicator = z.infer<typeof indicator>;

/** A dimension and its members, as the set declares them; areas and agencies have registers of their own. */
export const dimension = z.object({
  code: z.string(),
  name: z.string(),
  members: z.array(z.object({ code: z.string(), name: z.string(), validTo: z.nullable(day) })),
});

export const indicatorSet = z.object({
  id: z.string(),
  name: z.string(),
  legalBasis: z.string(),
  /** What the source's own judgements are judgements of; null when it has none. */
  assessmentName: z.nullable(z.string()),
  /** Who gathers the set's figures. */
  owner: z.nullable(agency),
  bases: z.array(basis),
  dimensions: z.array(dimension),
  notes: z.array(z.string()),
});
export type IndicatorSet = z.infer<typeof indicatorSet>;

/** The indicators of one set of a plan, each with its observations, after the messages of QCVN 125:2021/BTTTT. */
export const indicators = defineFeed({
  id: 'indicators',
  summary: 'Chỉ tiêu của một bộ chỉ tiêu, kèm giá trị theo kỳ và phân tổ; mục tiêu có căn cứ, phiên bản, hiệu lực',
  params: z.object({
    set: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
    /** `out` leaves the figures of single areas out, which are many and have a feed of their own, `area-values`. */
    areas: z._default(z.enum(['in', 'out']), 'in'),
  }),
  body: z.object({
    set: indicatorSet,
    /** Every set there is, so that a new one can be chosen without code. */
    sets: z.array(z.object({ id: z.string(), name: z.string() })),
    areas: z.enum(['in', 'out']),
    indicators: z.array(indicator),
  }),
  scope: 'indicators',
  channels: [{ topic: 'indicators', class: 'journal' }],
});
