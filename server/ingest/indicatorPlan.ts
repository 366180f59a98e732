import * as z from 'zod/mini';
import { day } from '../../contract/agencies';
import { basis, cadence, dimension, role } from '../../contract/feeds/indicators';
import { provenance } from '../../contract/figure';
import { period } from '../../contract/period';
import { indicatorValue } from '../../contract/value';

const code = z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}$/u));
const name = z.string().check(z.minLength(1), z.maxLength(2000));

const group = z.object({ code, name });
/** What a set is, apart from its indicators; kept whole, one version a revision. */
export const setHead = z.object({
  name,
  legalBasis: z.string(),
  assessmentName: z.nullable(z.string()),
  /** An agency of the register. */
  owner: z.nullable(code),
  notes: z.array(z.string()),
  groups: z.array(group),
  bases: z.array(basis),
  dimensions: z.array(dimension),
});
export type SetHead = z.infer<typeof setHead>;

const definition = z.object({
  code,
  no: z.int(),
  groupCode: code,
  name,
  unit: z.string(),
  direction: z.enum(['up', 'down', 'none']),
  cadence: z.nullable(cadence),
  formula: z.nullable(z.string()),
  numerator: z.nullable(z.string()),
  denominator: z.nullable(z.string()),
  owner: z.nullable(code),
  assessment: z.nullable(z.string()),
  notes: z.array(z.string()),
});
export type IndicatorDefinition = z.infer<typeof definition>;

/** One observation as a plan says it. */
export const observed = z.object({
  indicatorCode: code,
  /** Empty for the whole; members of a declared dimension, or of the registers `area` and `agency`. */
  breakdown: z.array(z.object({ dimension: code, member: code })),
  role,
  period,
  value: indicatorValue,
  verbatim: z.nullable(z.string()),
  alignment: z.enum(['exact', 'inferred', 'missing']),
  /** A basis of the set; a plan or target must have one. */
  basis: z.nullable(code),
  source: name,
  provenance,
  observedAt: z.nullable(z.iso.datetime({ offset: true })),
});
export type ObservationRow = z.infer<typeof observed>;

const agencyRow = z.object({ id: code, name, validFrom: z.nullable(day), validTo: z.nullable(day), successors: z.array(code) });
const areaRow = z.looseObject({
  code,
  name,
  kind: z.string(),
  validFrom: day,
  validTo: z.optional(z.nullable(day)),
  successors: z.optional(z.array(code)),
});

/**
 * What is to be recorded of one set: only what it names. Parts left out say nothing, so a plan of observations alone is a
 * plan too; groups, bases and members that the set has already need not be said again.
 */
export const indicatorPlan = z.object({
  set: z.object({ id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)), head: z.optional(setHead) }),
  agencies: z.optional(z.array(agencyRow)),
  areas: z.optional(z.array(areaRow)),
  indicators: z.optional(z.array(definition)),
  observations: z.optional(z.array(observed)),
});
export type IndicatorPlan = z.infer<typeof indicatorPlan>;

/** A plan refused as a whole; `reasons` are Vietnamese and name the row. */
export class RefusedPlan extends Error {
  readonly reasons: readonly string[];
  constructor(reasons: readonly string[]) {
    const shown = reasons.slice(0, 5).join(' ');
    super(reasons.length > 5 ? `${shown} (và ${reasons.length - 5} lỗi khác)` : shown);
    this.reasons = reasons;
  }
}

/** Parses what came from outside. @throws RefusedPlan naming the places that are wrong. */
export const parsePlan = (input: unknown): IndicatorPlan => {
  const parsed = indicatorPlan.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new RefusedPlan(
    parsed.error.issues.map((issue) => `Số liệu chỉ tiêu không đúng cấu trúc, cần sửa tại: ${issue.path.join('.') || '(gốc)'}.`),
  );
};
