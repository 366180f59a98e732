import type * as z from 'zod/mini';
import type { investment, InvestmentLine, Project } from '../../../contract/feeds/investment';
import { decidedBy, pathAt, planMonths, type PathPoint } from '../../../contract/rules/disbursement';

export type InvestmentBody = z.infer<(typeof investment)['body']>;

/** The money of one project from one source, with what was allocated to it by the end of each month (đồng). */
export interface YearLine {
  project: Project;
  source: string;
  plans: readonly number[];
  /** The day of the newest decision that holds at the end of each month; '' where there is none. */
  decidedOn: readonly string[];
  carriedOver: number;
  months: InvestmentLine['months'];
  /** The plan that holds at the newest month, what was paid out in all months, and whether any month was reported. */
  plan: number;
  done: number;
  isReported: boolean;
  advanced: number;
  recovered: number;
}

/** A year of one ledger, read once: what every cut of it is summed from. */
export interface InvestmentYear {
  body: InvestmentBody;
  year: number;
  months: readonly string[];
  /** Index of the newest month with a report; −1 where there is none. */
  last: number;
  /** What the path asks for by the end of that month; null where it says nothing. */
  path: PathPoint | null;
  lines: readonly YearLine[];
}

/** Days are compared as text: no month has a day beyond its 31st. */
export const endOfMonth = (month: string): string => `${month}-31`;

const lineOf = (line: InvestmentLine, project: Project, months: readonly string[], last: number): YearLine => {
  const held = months.map((month) => decidedBy(line.allocations, endOfMonth(month)));
  return {
    project,
    source: line.source,
    plans: held.map((allocation) => allocation?.amount ?? 0),
    decidedOn: held.map((allocation) => allocation?.decidedOn ?? ''),
    carriedOver: held[Math.max(0, last)]?.carriedOver ?? 0,
    months: line.months,
    plan: held[Math.max(0, last)]?.amount ?? 0,
    done: line.months.reduce<number>((sum, month) => sum + (month ?? 0), 0),
    isReported: line.months.some((month) => month !== null),
    advanced: line.advanced,
    recovered: line.recovered,
  };
};

const read = (body: InvestmentBody): InvestmentYear | null => {
  if (body.year === null) return null;
  const months = planMonths(body.year);
  const last = body.lastMonth === null ? -1 : months.indexOf(body.lastMonth);
  const projects = new Map(body.projects.map((project) => [project.code, project]));
  const lines = body.lines.flatMap((line) => {
    const project = projects.get(line.project);
    return project ? [lineOf(line, project, months, last)] : [];
  });
  return { body, year: body.year, months, last, path: pathAt(body.path, months, months[last] ?? ''), lines };
};

const known = new WeakMap<InvestmentBody, { year: InvestmentYear | null }>();

/** The year of a body, worked out once for as long as the body is kept; null where the ledger has none. */
export const yearOf = (body: InvestmentBody): InvestmentYear | null => {
  const before = known.get(body);
  if (before) return before.year;
  const year = read(body);
  known.set(body, { year });
  return year;
};
