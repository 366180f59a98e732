import { useSameObservation, type ObservedPart } from '../../data/useSameObservation';
import { monthKey } from '../../lib/yearMonth';
import { OWN, type Cut } from '../../../contract/rules/budgetBook';
import type { Look } from './standing';

/** The set of indicators that a ledger's sums are recorded in, [MN2]. */
export const setOf = ({ now }: Look): string => (now.body.ledger === 'actual' ? 'ngan-sach' : 'mo-phong-ngan-sach');
/** The indicators of a book there: the amount, and its rates of the two estimates. */
export const INDICATORS = {
  revenue: { done: 'thu', central: 'ty-le-thu-tw', council: 'ty-le-thu-hdnd' },
  expenditure: { done: 'chi', central: null, council: 'ty-le-chi' },
} as const;
const DIMENSIONS = { revenue: 'khoan-thu', expenditure: 'khoan-chi' } as const;

/** Which observation a figure is, and the revision of it. */
export interface EngineFigure {
  figure: string;
  revision: number;
}

const partOf = ({ book, item, area }: Cut): ObservedPart | null | undefined => {
  if (item !== null && area !== null) return undefined;
  if (area !== null) return area === OWN ? undefined : { dimension: 'area', member: area };
  return item === null ? null : { dimension: DIMENSIONS[book], member: item };
};

/** The observation of the engine that a figure is the same as. @param value in tỷ đồng or %. */
export const useEngineFigure = (
  look: Look,
  cut: Cut,
  { indicator, value, asOf }: { indicator: string; value: number | null; asOf: string | null },
): EngineFigure | undefined =>
  useSameObservation(
    { set: setOf(look), indicator, period: monthKey(look.now.body.year ?? 0, look.moment.to), part: partOf(cut), value },
    asOf,
  );
