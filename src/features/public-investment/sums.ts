import { PLAN_MONTHS } from '../../../contract/rules/disbursement';
import { DIMENSIONS, type Cut, type Dimension } from './cut';
import type { YearLine } from './yearOf';

/** What lines add up to, to the đồng. */
export interface Sums {
  lines: number;
  /** Allocated in detail by the end of each of the thirteen months. */
  plans: number[];
  /** The day of the newest decision among them, by the end of each month; '' where there is none. */
  decidedOn: string[];
  carriedOver: number;
  /** Null: none of the lines was reported in the month. */
  months: (number | null)[];
  /** Paid out in the months that were reported, and how many of them there were. */
  done: number;
  advanced: number;
  recovered: number;
}

const nothing = (): Sums => ({
  lines: 0,
  plans: Array.from({ length: PLAN_MONTHS }, () => 0),
  decidedOn: Array.from({ length: PLAN_MONTHS }, () => ''),
  carriedOver: 0,
  months: Array.from({ length: PLAN_MONTHS }, () => null),
  done: 0,
  advanced: 0,
  recovered: 0,
});

const add = (sums: Sums, line: YearLine): void => {
  sums.lines += 1;
  sums.carriedOver += line.carriedOver;
  sums.advanced += line.advanced;
  sums.recovered += line.recovered;
  for (let at = 0; at < PLAN_MONTHS; at += 1) {
    sums.plans[at] = (sums.plans[at] ?? 0) + (line.plans[at] ?? 0);
    const decided = line.decidedOn[at] ?? '';
    if (decided > (sums.decidedOn[at] ?? '')) sums.decidedOn[at] = decided;
    const paid = line.months[at] ?? null;
    if (paid === null) continue;
    sums.months[at] = (sums.months[at] ?? 0) + paid;
    sums.done += paid;
  }
};

/** The member of a dimension that a line belongs to; '' where it has none (a project of several areas). */
export const memberOf = ({ project, source }: YearLine, dimension: Dimension): string => {
  if (dimension === 'source') return source;
  return project[dimension] ?? '';
};

export const isIn = (line: YearLine, cut: Cut): boolean =>
  DIMENSIONS.every((dimension) => cut[dimension] === undefined || memberOf(line, dimension) === cut[dimension]);

/** What the lines of a cut add up to, in one pass. */
export const sumOf = (lines: readonly YearLine[], cut: Cut): Sums => {
  const sums = nothing();
  for (const line of lines) if (isIn(line, cut)) add(sums, line);
  return sums;
};

/** What the members of a list are told by: the plan at the newest month and what was paid out. */
export interface Part {
  plan: number;
  done: number;
  advanceLeft: number;
  isReported: boolean;
  projects: Set<string>;
}

/** The lines of a cut apart for each key, in one pass. */
export const partsBy = (lines: readonly YearLine[], cut: Cut, keyOf: (line: YearLine) => string): Map<string, Part> => {
  const parts = new Map<string, Part>();
  for (const line of lines) {
    if (!isIn(line, cut)) continue;
    const key = keyOf(line);
    let part = parts.get(key);
    if (!part) parts.set(key, (part = { plan: 0, done: 0, advanceLeft: 0, isReported: false, projects: new Set() }));
    part.plan += line.plan;
    part.done += line.done;
    part.advanceLeft += line.advanced - line.recovered;
    part.isReported ||= line.isReported;
    part.projects.add(line.project.code);
  }
  return parts;
};
