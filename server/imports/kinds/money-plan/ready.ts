import * as z from 'zod/mini';
import { planRow } from '../../../sources/money/investmentRows';
import { stepRow } from '../../../sources/money/told';

const step = z.object({ ...stepRow.shape, percent: z.number() });
/** What is kept of a row between check and apply: a decision of a plan, or a step of a path. */
export const ready = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), row: planRow }),
  z.object({ kind: z.literal('step'), row: step }),
]);
export type Ready = z.infer<typeof ready>;
export type Step = z.infer<typeof step>;

/** Where a row stands in the ledger: the newest of a place counts. */
export const planPlace = (year: number, kind: string, decidedOn: string): string => JSON.stringify(['plan', year, kind, decidedOn]);
export const stepPlace = (book: string, year: number, month: string): string => JSON.stringify(['step', book, year, month]);
export const placeOf = (of: Ready): string =>
  of.kind === 'plan' ? planPlace(of.row.year, of.row.kind, of.row.decidedOn) : stepPlace(of.row.book, of.row.year, of.row.month);
