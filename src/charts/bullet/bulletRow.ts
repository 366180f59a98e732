import { isKnown } from '../core/known';

/** One bar; what is not known is null. */
export interface BulletRow {
  key: string;
  name: string;
  value: number | null;
  plan?: number | null;
  provisional?: boolean;
}

export type BulletOrder = 'worst' | 'best' | 'given';

const shortfall = ({ value, plan }: BulletRow): number => (isKnown(value) ? (isKnown(plan) ? value - plan : value) : Infinity);

/** Ranked by the distance from plan (by value where there is none); what has no figure comes last. */
export const rankRows = (rows: readonly BulletRow[], order: BulletOrder): BulletRow[] => {
  if (order === 'given') return [...rows];
  const known = rows.filter(({ value }) => isKnown(value)).toSorted((a, b) => shortfall(a) - shortfall(b));
  return [...(order === 'worst' ? known : known.toReversed()), ...rows.filter(({ value }) => !isKnown(value))];
};
