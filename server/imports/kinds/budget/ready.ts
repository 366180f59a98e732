import * as z from 'zod/mini';
import { cellEstimateRow, estimateRow, monthRow } from '../../../sources/money/budgetRows';

/** What is kept of a row between check and apply: one row of one of the tables of the book. */
export const ready = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('month'), row: monthRow }),
  z.object({ kind: z.literal('estimate'), row: estimateRow }),
  z.object({ kind: z.literal('cell-estimate'), row: cellEstimateRow }),
]);
export type Ready = z.infer<typeof ready>;

/** Where a row stands in the book: the newest of a place counts. */
export const monthPlace = (year: number, item: string, area: string | null, month: number): string =>
  JSON.stringify(['month', year, item, area ?? '', month]);
export const estimatePlace = (year: number, item: string, level: string, decidedOn: string): string =>
  JSON.stringify(['estimate', year, item, level, decidedOn]);
export const cellEstimatePlace = (year: number, item: string, area: string | null, decidedOn: string): string =>
  JSON.stringify(['cell-estimate', year, item, area ?? '', decidedOn]);
