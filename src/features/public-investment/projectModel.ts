import type * as z from 'zod/mini';
import type { investmentProject } from '../../../contract/feeds/investment';

export type ProjectBody = z.infer<(typeof investmentProject)['body']>;
export type ProjectMonth = ProjectBody['months'][number];

/** Every plan year that the project has an allocation or a report of, the newest first. */
export const yearsOf = ({ allocations, months }: Pick<ProjectBody, 'allocations' | 'months'>): number[] =>
  [...new Set([...allocations.map(({ year }) => year), ...months.map(({ planYear }) => planYear)])].toSorted((a, b) => b - a);

/** One month of one source with the advances that are still out at its end (đồng). */
export interface MonthRow extends ProjectMonth {
  key: string;
  balance: number;
}

const placeOf = ({ planYear, month, source }: Pick<ProjectMonth, 'planYear' | 'month' | 'source'>): string =>
  `${planYear} ${month} ${source}`;

/** The months, newest first; what is out of an advance is carried on within a source from month to month, also over the turn of a year. */
export const monthRows = ({ months }: Pick<ProjectBody, 'months'>): MonthRow[] => {
  const out = new Map<string, number>();
  return months
    .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.planYear - b.planYear))
    .map((each) => {
      const balance = (out.get(each.source) ?? 0) + each.advanced - each.recovered;
      out.set(each.source, balance);
      return { ...each, key: placeOf(each), balance };
    })
    .toReversed();
};

/** One figure that was told more than once: each telling, the oldest first, the last being in force. */
export interface Retold {
  key: string;
  planYear: number;
  month: string;
  source: string;
  tellings: { disbursed: number; revision: number; receivedAt: string | null; from: string }[];
}

/** The figures that were told again with another value, the newest month first: revisions of one figure, not periods. */
export const retoldOf = ({ revisions, months }: Pick<ProjectBody, 'revisions' | 'months'>): Retold[] => {
  const byPlace = new Map<string, Retold>();
  for (const { planYear, month, source, ...telling } of revisions) {
    const key = placeOf({ planYear, month, source });
    const before = byPlace.get(key) ?? { key, planYear, month, source, tellings: [] };
    before.tellings.push(telling);
    byPlace.set(key, before);
  }
  for (const each of months) {
    const retold = byPlace.get(placeOf(each));
    // What is in force may be among the tellings already.
    if (retold && !retold.tellings.some(({ revision }) => revision === each.revision))
      retold.tellings.push({ disbursed: each.disbursed, revision: each.revision, receivedAt: null, from: each.from });
  }
  return [...byPlace.values()]
    .map((each) => ({ ...each, tellings: each.tellings.toSorted((a, b) => a.revision - b.revision) }))
    .toSorted((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0));
};
