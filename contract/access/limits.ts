import * as z from 'zod/mini';
import { committeeArea } from '../rules/taskParties';

/** The province itself, as the registers of areas have it: what lies in it as a whole lies in no commune. */
export const PROVINCE = '14';

/** How far a right goes: what belongs to one of these agencies and lies in one of these areas. Null: of all. */
export interface RowLimit {
  agencies: ReadonlySet<string> | null;
  areas: ReadonlySet<string> | null;
}

/** The same as it is kept and sent; one of several is enough. */
export const writtenLimits = z.array(z.object({ agencies: z.nullable(z.array(z.string())), areas: z.nullable(z.array(z.string())) }));
export type WrittenLimits = z.infer<typeof writtenLimits>;

/**
 * Whose a row is and where it lies. `everyone`, `province`: it is nobody's own, so that whoever holds the field sees it. An empty list:
 * nobody can tell, and then who is limited in that does not see it.
 */
export interface Belongs {
  agencies: readonly string[] | 'everyone';
  areas: readonly string[] | 'province';
}

const meets = (of: ReadonlySet<string> | null, named: readonly string[] | string, open: boolean): boolean =>
  of === null || (typeof named === 'string' ? open : named.some((each) => of.has(each)));

/** Whether one of these limits lets the row be seen; what is the whole province's is seen by all. */
export const liesWithin = (limits: readonly RowLimit[], { agencies, areas }: Belongs): boolean =>
  limits.some((limit) => meets(limit.agencies, agencies, true) && meets(limit.areas, areas, true));

/** Whether it is theirs: for what is made or changed. The whole province's figures are nobody's who is limited. */
export const isTheirs = (limits: readonly RowLimit[], { agencies, areas }: Belongs): boolean =>
  limits.some((limit) => meets(limit.agencies, agencies, false) && meets(limit.areas, areas, false));

const holds = (outer: ReadonlySet<string> | null, inner: ReadonlySet<string> | null): boolean =>
  outer === null || (inner !== null && [...inner].every((each) => outer.has(each)));

/** Whether all that the inner limits let in one of the outer lets in too. */
export const covers = (outer: readonly RowLimit[], inner: readonly RowLimit[]): boolean =>
  inner.every((narrow) => outer.some((wide) => holds(wide.agencies, narrow.agencies) && holds(wide.areas, narrow.areas)));

const sorted = (of: ReadonlySet<string> | null): string[] | null => of && [...of].toSorted();
const asText = (of: unknown): string => JSON.stringify(of);

/** One form for the same limits, whatever order they were granted in. */
export const toWritten = (limits: readonly RowLimit[]): WrittenLimits =>
  limits
    .map(({ agencies, areas }) => ({ agencies: sorted(agencies), areas: sorted(areas) }))
    .toSorted((a, b) => (asText(a) < asText(b) ? -1 : 1));
export const fromWritten = (written: WrittenLimits): RowLimit[] =>
  written.map(({ agencies, areas }) => ({ agencies: agencies && new Set(agencies), areas: areas && new Set(areas) }));

/** Where something lies that names one unit; null where nobody told. */
export const areasOf = (area: string | null): Belongs['areas'] => (area === null ? [] : area === PROVINCE ? 'province' : [area]);

/** Work that these are charged with: theirs, and of the communes whose committees are among them; a department's lies in no commune. */
export const ofParties = (parties: readonly (string | null)[]): Belongs => {
  const named = parties.filter((each) => each !== null);
  return { agencies: named, areas: named.flatMap((each) => committeeArea(each) ?? []) };
};
