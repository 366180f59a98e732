import * as z from 'zod/mini';
import { passport } from '../figure';
import { indicatorValue } from '../value';
import { basis, role } from './indicators';

/**
 * How a figure changed. `running`: its period was not over, or it had been seen before the period was; `corrected`: the period was
 * closed; `new`: there was none; `withdrawn`: there is none any more.
 */
export const CHANGE_KINDS = ['running', 'corrected', 'new', 'withdrawn'] as const;
export const changeKind = z.enum(CHANGE_KINDS);
export type ChangeKind = z.infer<typeof changeKind>;

/** A value as it stood at one of the two moments, and how it stood to what was then promised. */
const standing = z.object({
  value: indicatorValue,
  verbatim: z.nullable(z.string()),
  /** In the indicator's unit; below zero is behind, whichever direction is good. Null where it cannot be judged. */
  deviation: z.nullable(z.number()),
  met: z.nullable(z.boolean()),
  passport,
});
export type ChangedValue = z.infer<typeof standing>;

const place = {
  set: z.string(),
  setName: z.string(),
  indicator: z.string(),
  name: z.string(),
  unit: z.string(),
  role,
  period: z.string(),
  /** Which part of the whole, in the names of the period; null for the whole. */
  part: z.nullable(z.string()),
  /** Code of the area that the part is, if it is one. */
  area: z.nullable(z.string()),
  before: z.nullable(standing),
  after: z.nullable(standing),
  /** How many of this indicator, period and role changed in this way, this one among them. */
  alike: z.int(),
};

/** One figure whose value is another now. */
export const changedFigure = z.object({
  ...place,
  kind: changeKind,
  /** After less before, in the unit of the indicator (points where that is %); null where either is no number. */
  difference: z.nullable(z.number()),
  /** How far the deviation moved, in percent of what is promised; below zero: to the worse. Null where it was not judged both times. */
  shift: z.nullable(z.number()),
});
export type ChangedFigure = z.infer<typeof changedFigure>;

/** A plan or target that says another thing now, or for the first time. */
export const changedPromise = z.object({ ...place, basis: z.nullable(basis) });
export type ChangedPromise = z.infer<typeof changedPromise>;
