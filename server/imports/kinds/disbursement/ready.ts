import * as z from 'zod/mini';
import { allocationRow, monthRow, projectRow } from '../../../sources/money/investmentRows';

/** What is kept of a row between check and apply: the parts of it that are new. */
export const ready = z.object({
  project: z.nullable(projectRow),
  allocation: z.nullable(allocationRow),
  month: z.nullable(monthRow),
});
export type Ready = z.infer<typeof ready>;

/** What a row speaks of: a month of a project and source, or only what it was allocated on a day. */
export const monthPlace = (year: number, project: string, source: string, month: number): string =>
  JSON.stringify(['month', year, project, source, month]);
export const allocationPlace = (year: number, project: string, source: string, decidedOn: string): string =>
  JSON.stringify(['allocation', year, project, source, decidedOn]);
